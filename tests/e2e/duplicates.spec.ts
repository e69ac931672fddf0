import { expect, type Page } from "@playwright/test";
import { findViolations, overflowOf, RULES } from "../support/axe";
import { test } from "../support/e2e-site";
import { SignInPage } from "./pages/sign-in-page";

test.describe.configure({ timeout: 180_000 });

async function expectSound(page: Page): Promise<void> {
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    expect([page.url(), width, await findViolations(page, RULES)]).toEqual([page.url(), width, []]);
    expect([page.url(), width, await overflowOf(page)]).toEqual([page.url(), width, 0]);
  }
}

test("two entries that are one are made one, the old link leads on, and it is undone", async ({
  page,
  site,
}) => {
  await site.publish("holyoke", {
    name: "Canal Row Seed Swap",
    slug: "canal-row-seed-swap",
    kind: "time-bank",
  });
  await site.publish("holyoke", { name: "Canal Row Seed Swaps", slug: "canal-row-seeds", kind: "time-bank" });
  const editor = SignInPage.newEmail();
  await site.appoint(editor, "curator");
  await site.ask("duplicates.find");
  await page.goto("/plan");
  await new SignInPage(page).signIn(editor, { next: "/desk" });
  await expect(async () => {
    await page.goto("/desk/duplicates");
    await expect(page.getByRole("listitem").filter({ hasText: "Canal Row Seed Swaps" }).first()).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await expectSound(page);
  const pair = page.getByRole("listitem").filter({ hasText: "Canal Row Seed Swaps" });
  await pair
    .getByRole("link", { name: /Look at both/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Canal Row Seed Swap");
  await expectSound(page);
  await page.getByRole("button", { name: "Make them one" }).click();
  await expect(page.getByText("Done: they are one.")).toBeVisible();
  await expectSound(page);
  const [one, other] = ["/initiatives/canal-row-seed-swap", "/initiatives/canal-row-seeds"];
  const landed = await Promise.all(
    [one, other].map(async (path) => new URL((await page.request.get(path)).url()).pathname),
  );
  expect(landed[0]).toBe(landed[1]);
  await page
    .getByRole("button", { name: /Take them apart again/ })
    .first()
    .click();
  await expect(page.getByText("They are two again")).toBeVisible();
  await expectSound(page);
  for (const path of [one, other]) {
    expect(new URL((await page.request.get(path)).url()).pathname).toBe(path);
  }
});
