import { expect, type Page } from "@playwright/test";
import { findViolations } from "../support/axe";
import { test } from "../support/e2e-site";
import { MailboxPage } from "./pages/mailbox-page";
import { PlanPage } from "./pages/plan-page";
import { SignInPage } from "./pages/sign-in-page";
import { SubscriptionPages } from "./pages/subscription-pages";

const WEEKLY = "Your weekly note";

// One site for all of them; each waits for mails and jobs.
test.describe.configure({ mode: "default", timeout: 180_000 });

async function expectNothingByAxe(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
}

test("somebody without an account hears of a new entry, and leaves by one click", async ({ page, site }) => {
  const [pages, signIn, mailbox] = [new SubscriptionPages(page), new SignInPage(page), new MailboxPage(page)];
  const email = SignInPage.newEmail();
  await page.goto("/map?near=Holyoke&radius=10&kind=time-bank");
  await pages.tellMe.click();
  await expect(page.getByText("Within 10 miles of Holyoke · Time bank")).toBeVisible();
  await pages.send(email);
  await signIn.typeCode((await signIn.readMail(email)).code);
  await expect(pages.note.filter({ hasText: "Done. What fits your search" })).toBeVisible();

  await site.publish("holyoke", { name: "Paper City Time Bank", slug: "paper-city", kind: "time-bank" });
  await site.publish("boston", { name: "Too far away", slug: "too-far-away", kind: "time-bank" });
  await site.runJob("digest.weekly");
  const mail = await mailbox.latestTo(email, WEEKLY);
  expect(mail.text).toContain("Paper City Time Bank");
  expect(mail.text).toContain("Listed 2019. Check before you go.");
  expect(mail.text).not.toContain("Too far away");

  const link = (part: string) => mail.links.find((href) => href.includes(part)) ?? "";
  await page.goto(link("/subscriptions/"));
  await expect(pages.items).toHaveText([/Within 10 miles of Holyoke · Time bank/]);
  await expectNothingByAxe(page);
  await page.goto(link("/unsubscribe/"));
  await expectNothingByAxe(page);
  await page.goBack();

  const token = /\/unsubscribe\/([^?]+)/.exec(link("/unsubscribe/"))?.[1] ?? "";
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await page.request.post(`/api/unsubscribe/${token}`, { form })).status()).toBe(200);
  await page.reload();
  await expect(page.getByText("You have stopped this mail. Nothing comes.")).toBeVisible();
  await page.goto(link("/unsubscribe/"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You have left");
});

test("buttons of the list say what they did, and leave nothing half done", async ({ page, site }) => {
  const [pages, signIn, mailbox] = [new SubscriptionPages(page), new SignInPage(page), new MailboxPage(page)];
  const email = SignInPage.newEmail();
  await page.goto("/towns/lowell");
  await page.getByRole("link", { name: "Tell me what is new in Lowell" }).click();
  await pages.send(email);
  await signIn.typeCode((await signIn.readMail(email)).code);
  await expect(pages.note.filter({ hasText: "Done." })).toBeVisible();
  await site.publish("lowell", { name: "Mill City Garden", slug: "mill-city", kind: "community-garden" });
  await site.ask("digest.weekly");
  const mail = await mailbox.latestTo(email, WEEKLY);
  await page.goto(mail.links.find((href) => href.includes("/subscriptions/")) ?? "");

  await page.getByRole("radio", { name: "Daily, when there is something" }).check();
  await page.getByLabel("Language of the mail").selectOption("es");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(pages.note.filter({ hasText: "Saved." })).toBeFocused();
  await expect(page.getByRole("radio", { name: "Daily, when there is something" })).toBeChecked();
  await page.getByRole("button", { name: "Stop all mail" }).click();
  await expect(pages.note.filter({ hasText: "Stopped. No more mail comes." })).toBeFocused();
  await page.getByRole("button", { name: "Let it come again" }).click();
  await expect(pages.note.filter({ hasText: "Welcome back." })).toBeFocused();
  await page.getByRole("button", { name: "Remove: In Lowell" }).click();
  await expect(pages.note.filter({ hasText: "Removed." })).toBeFocused();
  await expect(pages.items).toHaveCount(0);
});

test("a plan sent along is asked about after its day; its notes stay in the browser", async ({
  page,
  site,
}) => {
  const [signIn, mailbox, plan] = [new SignInPage(page), new MailboxPage(page), new PlanPage(page)];
  const email = SignInPage.newEmail();
  await page.goto("/plan");
  await expect(page.getByRole("heading", { name: "Ask me how it went" })).toHaveCount(0);
  await plan.add("river-valley-co-op", "Visit");
  await page.goto("/plan");
  await expectNothingByAxe(page);
  await page.getByLabel("Day for").fill("2026-01-05");
  await page.getByLabel("Note for").fill("My secret reason");
  const sent = page.waitForRequest((request) => request.method() === "POST");
  await page.getByLabel("Your e-mail").fill(email);
  await page.getByRole("button", { name: "Ask me" }).click();
  expect((await sent).postData()).not.toContain("My secret reason");
  await signIn.typeCode((await signIn.readMail(email)).code);
  await expect(page.getByText("After each day we ask you once how it went.")).toBeVisible();
  await site.ask("digest.weekly");
  const mail = await mailbox.latestTo(email, WEEKLY);
  await page.goto(mail.links.find((href) => href.includes("/visits/")) ?? "");
  await expectNothingByAxe(page);
  await page.getByRole("button", { name: "Yes, I did" }).click();
  await expect(page.getByText("Good. Was anything different")).toBeVisible();
});

test("an editor copies this week's block", async ({ page, context, site }) => {
  const email = SignInPage.newEmail();
  await site.appoint(email, "curator");
  await site.publish("gosnold", { name: "Island Seed Library", slug: "island-seeds", kind: "tool-library" });
  await new SignInPage(page).signIn(email, { next: "/desk/mail/week" });
  await expectNothingByAxe(page);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const spanish = page.getByRole("region", { name: "Español" });
  await spanish.getByRole("button", { name: "Copy" }).nth(1).click();
  await expect(spanish.getByText("Copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("Lo nuevo de esta semana");
  expect(copied).toContain("Island Seed Library");
  expect(copied).toBe(await spanish.getByLabel("As text").inputValue());
});
