import { expect, type Page } from "@playwright/test";
import { findViolations, overflowOf, RULES } from "../support/axe";
import { test } from "../support/e2e-site";
import { MailboxPage } from "./pages/mailbox-page";
import { SignInPage } from "./pages/sign-in-page";

test.describe.configure({ timeout: 180_000 });

const ENTRY = "/initiatives/river-valley-co-op";

async function expectSound(page: Page): Promise<void> {
  expect([page.url(), await findViolations(page, RULES)]).toEqual([page.url(), []]);
  expect([page.url(), await overflowOf(page)]).toEqual([page.url(), 0]);
}

/** The number of the desk's home that stands before these words. */
async function numberOf(page: Page, words: string): Promise<number> {
  const text = await page.getByRole("link", { name: words }).textContent();
  return Number(/\d+/.exec(text ?? "")?.[0]);
}

test("who looks after a page is asked by mail and confirms it, an editor confirms another, the desk counts less", async ({
  browser,
  page,
  site,
}) => {
  await page.setViewportSize({ width: 375, height: 740 });
  const [steward, editor] = [SignInPage.newEmail(), SignInPage.newEmail()];
  await new SignInPage(page).signIn(steward);
  await site.makeSteward(steward, "river-valley-co-op");
  await site.ask("freshness.ask");
  const mail = await new MailboxPage(page).latestTo(steward, "Is your page still right?");
  const link = mail.links.find((href) => href.includes("/freshness/")) ?? "";
  await page.goto(link);
  await expectSound(page);
  await page.getByRole("button", { name: "All still right" }).click();
  await expect(page.getByText("You said that all of it is still right.")).toBeVisible();
  await expectSound(page);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  await page.goto(ENTRY);
  await expect(page.locator("section", { has: page.locator("#source") })).toContainText(
    "by someone who looks after this page",
  );
  await page.getByRole("button", { name: "All still right" }).click();
  await expect(page.getByText("It is confirmed as of today.")).toBeVisible();

  await site.findWebsite("equal-exchange", "https://old.example/", "https://new.example/");
  const desk = await (await browser.newContext({ baseURL: site.url, locale: "en-US" })).newPage();
  await site.appoint(editor, "curator");
  await new SignInPage(desk).signIn(editor, { next: "/desk" });
  await expectSound(desk);
  const before = await numberOf(desk, "entries to be looked at again");
  await desk.getByRole("link", { name: "website to be looked at" }).click();
  await expectSound(desk);
  await desk.getByRole("button", { name: "Use the new address" }).click();
  await expect(desk.getByText("The new address is on its page.")).toBeVisible();
  await desk.goto("/desk/freshness");
  await expectSound(desk);
  await desk.keyboard.press("j");
  const row = desk.locator("li", { has: desk.locator("[data-key-row]:focus") });
  const name = (await row.getByRole("heading").textContent()) ?? "";
  await row.getByRole("button", { name: "Checked, still right" }).click();
  await expect(desk.getByText("Confirmed as of today.")).toBeVisible();
  await expect(desk.getByRole("heading", { name, exact: true })).toBeHidden();
  await desk.goto("/desk");
  expect(await numberOf(desk, "entries to be looked at again")).toBe(before - 1);
  await desk.context().close();
});
