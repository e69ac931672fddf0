import { expect, type Page } from "@playwright/test";
import { findViolations, overflowOf, RULES } from "../support/axe";
import { test } from "../support/e2e-site";
import { SignInPage } from "./pages/sign-in-page";

test.describe.configure({ timeout: 180_000 });

const LIST = `id;name;kind;slug;town;hours
1;Paper Mill Repair Table;time bank;;Holyoke;
2;Dwight Street Seed Library;time bank;dwight-street-seed-library;Holyoke;Saturdays 9 to 1
3;Harbor Lane Tool Shed;time bank;;Holyoke;
4;Nowhere Circle;time bank;;Hartfordville;
`;

async function expectSound(page: Page): Promise<void> {
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    expect([page.url(), width, await findViolations(page, RULES)]).toEqual([page.url(), width, []]);
    expect([page.url(), width, await overflowOf(page)]).toEqual([page.url(), width, 0]);
  }
}

test("a list is imported and undone", async ({ page, site }) => {
  for (const [name, slug] of [
    ["Dwight Street Seed Library", "dwight-street-seed-library"],
    ["Harbor Lane Tool Sheds", "harbor-lane-tool-sheds"],
  ] as const) {
    await site.publish("holyoke", { name, slug, kind: "time-bank" });
  }
  const editor = SignInPage.newEmail();
  await site.appoint(editor, "curator");
  await page.goto("/plan");
  await new SignInPage(page).signIn(editor, { next: "/desk" });
  await page.goto("/desk/import?from=web");
  await expectSound(page);
  await page.getByRole("link", { name: "A file" }).click();
  await expectSound(page);
  const file = { name: "partners.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) };
  await page.getByLabel("File").setInputFiles(file);
  await page.getByLabel("Whose list it is").fill("River partners");
  await page.getByLabel("License").fill("CC BY 4.0");
  await page.getByRole("button", { name: "Send and look at it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("River partners");

  // It looks again by itself until everything is read.
  await expect(page.getByText("Ready to look at")).toBeVisible({ timeout: 30_000 });
  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await expect(row("Paper Mill Repair Table")).toContainText("New");
  await expect(row("Dwight Street Seed Library")).toContainText("Saturdays 9 to 1");
  await expect(row("Nowhere Circle").last()).toContainText("Hartfordville");
  await page.getByText("What the columns are").click();
  await expectSound(page);
  await page.getByRole("link", { name: /^Perhaps a duplicate/ }).click();
  await row("Harbor Lane Tool Shed")
    .getByRole("button", { name: /^It is another one/ })
    .click();
  await expect(row("Harbor Lane Tool Shed").first()).toContainText("is a new one");
  await expectSound(page);
  await page.getByRole("button", { name: "Take it over" }).click();
  await expect(page.getByText("Taken over", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expectSound(page);

  const found = async (name: string) => {
    const answer = await page.request.get(`/api/v1/map?q=${encodeURIComponent(name)}&zoom=16`);
    const { points } = (await answer.json()) as { points: { name: string }[] };
    return points.filter((point) => point.name === name).length;
  };
  const status = async () => (await page.request.get("/initiatives/harbor-lane-tool-shed")).status();
  const hours = async () =>
    (
      (await (await page.request.get("/api/v1/initiatives/dwight-street-seed-library")).json()) as {
        hours: string | null;
      }
    ).hours;
  expect([await found("Paper Mill Repair Table"), await status(), await hours()]).toEqual([
    1,
    200,
    "Saturdays 9 to 1",
  ]);
  await page.getByRole("button", { name: "Take it all back" }).click();
  await expect(page.getByText("Everything is as it was.")).toBeVisible({ timeout: 30_000 });
  expect([await found("Paper Mill Repair Table"), await status(), await hours()]).toEqual([0, 404, null]);
  await expectSound(page);
});
