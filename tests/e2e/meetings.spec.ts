import { expect, type Page } from "@playwright/test";
import { findViolations, overflowOf, RULES } from "../support/axe";
import { expand } from "../support/calendar";
import { test } from "../support/e2e-site";
import { MailboxPage } from "./pages/mailbox-page";
import { SignInPage } from "./pages/sign-in-page";

test.describe.configure({ timeout: 240_000 });

const GROUP = "/groups/land-trusts-and-housing";

async function expectSound(page: Page): Promise<void> {
  expect([page.url(), await findViolations(page, RULES)]).toEqual([page.url(), []]);
  expect([page.url(), await overflowOf(page)]).toEqual([page.url(), 0]);
}

/** YYYY-MM-DD so many days from now. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function fillTime(page: Page, first: number, from: string, to: string): Promise<void> {
  await page.getByLabel("Day", { exact: true }).last().fill(day(first));
  await page.getByLabel("Begins").last().fill(from);
  await page.getByLabel("Ends", { exact: true }).last().fill(to);
}

test("a coordinator plans a repeating meeting, a neighbor says yes in Spanish, one time moves, one is called off", async ({
  browser,
  page,
  site,
}) => {
  const [coordinator, neighbor] = [SignInPage.newEmail(), SignInPage.newEmail()];
  await page.setViewportSize({ width: 375, height: 740 });
  await new SignInPage(page).signIn(coordinator, { next: GROUP });
  await site.coordinate(coordinator, GROUP.slice(8));
  await page.goto(GROUP);
  await expectSound(page);
  await page.getByRole("link", { name: "Plan a meeting" }).click();
  await expectSound(page);

  // Without an end of the rule, and over before it begins: nothing typed is lost.
  await page.getByLabel("Title").fill("Sample: Tuesday meeting");
  await fillTime(page, 10, "20:00", "18:30");
  await page.getByLabel("Again").selectOption("weekly");
  await page.getByLabel("Join link").fill("https://meet.example/e2e-secret");
  await page.getByLabel("Place").fill("Library, 1 Main St");
  await page.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByText("It ends before it begins.").first()).toBeVisible();
  await expectSound(page);
  await page.getByLabel("Begins").fill("18:30");
  await page.getByLabel("Ends", { exact: true }).fill("20:00");
  await page.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByText("a meeting that repeats has an end").first()).toBeVisible();
  await page.getByLabel("Until").fill(day(60));
  await page.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByText("The meeting is planned.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Join online" })).toBeVisible();
  await expectSound(page);
  const path = new URL(page.url()).pathname;

  const other = await (await browser.newContext({ baseURL: site.url, locale: "es" })).newPage();
  await other.setViewportSize({ width: 375, height: 740 });
  await other.goto(`${GROUP}/meetings`);
  await expect(other.getByText("e2e-secret")).toHaveCount(0);
  await expectSound(other);
  await other.getByRole("link", { name: "Sample: Tuesday meeting" }).first().click();
  await expect(other.getByText("El enlace se muestra y se envía a quien dice que sí.")).toBeVisible();
  await expectSound(other);
  await other.getByLabel("Para todas las que quedan").check();
  await other.getByLabel("Tu correo electrónico").fill(neighbor);
  await other.getByRole("button", { name: "Responder" }).click();
  const signIn = new SignInPage(other);
  await signIn.typeCode((await signIn.readMail(neighbor)).code);
  await expect(other.getByText("Vienes.")).toBeVisible();
  await expectSound(other);
  const mailbox = new MailboxPage(page);
  const confirmed = await mailbox.latestTo(neighbor, "Tu fecha está anotada");
  expect(confirmed.text).toContain("e2e-secret");

  // This time moves; who comes hears of it.
  await page.goto(`${path}/edit`);
  await expectSound(page);
  const one = page.getByRole("region", { name: "This time only" });
  await one.getByLabel("Begins").fill("19:15");
  await one.getByLabel("Ends", { exact: true }).fill("20:45");
  await one.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("It is changed.")).toBeVisible();
  await mailbox.latestTo(neighbor, "Cambió una fecha");
  await page.goto(`${path}/edit`);
  await one.getByLabel("Yes, call this time off").check();
  await one.getByRole("button", { name: "Call it off" }).click();
  await expect(page.getByText("This meeting is called off.")).toBeVisible();
  await expectSound(page);
  await mailbox.latestTo(neighbor, "Una fecha ya no vale");

  await page.goto(`${path}/edit?part=series`);
  await page.getByLabel("Title").fill("Sample: Tuesday meeting, renamed");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sample: Tuesday meeting, renamed");
  await page.goto(`${path}/edit?part=series`);
  await expectSound(page);

  // The month on a wide screen, and the feed, which has the others.
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${GROUP}/meetings?month=${day(10).slice(0, 7)}`);
  await expect(page.getByRole("table").getByRole("link").first()).toBeVisible();
  await expectSound(page);
  const feed = await (await page.request.get(`${GROUP}/calendar.ics`)).text();
  expect(expand(feed)).toHaveLength(7);
  expect(feed).not.toContain("e2e-secret");

  // One's own calendar: made, made anew, ended.
  await page.goto("/account");
  const own = page.getByRole("region", { name: "Your own calendar" });
  const address = async () => new URL(await own.getByRole("textbox").inputValue());
  await own.getByRole("button", { name: "Make an address" }).click();
  await expect(own.getByRole("textbox")).toBeVisible();
  await expectSound(page);
  const first = await address();
  expect((await page.request.get(first.pathname)).status()).toBe(200);
  await own.getByRole("button", { name: "Make a new one" }).click();
  await expect(async () => expect((await address()).pathname).not.toBe(first.pathname)).toPass();
  expect((await page.request.get(first.pathname)).status()).toBe(404);
  await own.getByRole("button", { name: "End it" }).click();
  await expect(own.getByText("You have no such address yet.")).toBeVisible();
  await other.context().close();
});

test("without JavaScript a month leads to the next one", async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, locale: "en-US" });
  const page = await context.newPage();
  await page.goto(`${GROUP}/meetings?month=2027-03`);
  await page.getByRole("link", { name: /April 2027/ }).click();
  await expect(page.getByRole("heading", { name: "April 2027" })).toBeVisible();
  await context.close();
});
