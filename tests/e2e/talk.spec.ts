import { expect, type Page } from "@playwright/test";
import { findViolations, overflowOf, RULES } from "../support/axe";
import { test } from "../support/e2e-site";
import { MailboxPage } from "./pages/mailbox-page";
import { SignInPage } from "./pages/sign-in-page";

test.describe.configure({ timeout: 180_000 });

const SLUG = "land-trusts-and-housing";
const GROUP = `/groups/${SLUG}`;

async function expectSound(page: Page): Promise<void> {
  expect([page.url(), await findViolations(page, RULES)]).toEqual([page.url(), []]);
  expect([page.url(), await overflowOf(page)]).toEqual([page.url(), 0]);
}

test("a coordinator announces, members talk without JavaScript and in Spanish, and one ends the mail of the group", async ({
  browser,
  page,
  site,
}) => {
  const [cora, ana] = [SignInPage.newEmail(), SignInPage.newEmail()];
  const options = { baseURL: site.url, locale: "es", viewport: { width: 375, height: 740 }, hasTouch: true };
  const phone = await browser.newContext(options);
  const hers = await phone.newPage();
  await new SignInPage(page).signIn(cora);
  await new SignInPage(hers).signIn(ana);
  await site.joinGroup(cora, { slug: SLUG, role: "coordinator", name: "Cora" });
  await site.joinGroup(ana, { slug: SLUG, role: "member", name: "Ana" });

  await page.goto(`${GROUP}/announcements`);
  await expectSound(page);
  await page.getByRole("button", { name: "Send it to the group" }).click();
  await expect(page.locator("main").getByRole("alert")).toBeFocused();
  await page.getByLabel("Title").fill("We found a hall");
  await page.getByLabel("Text", { exact: true }).fill("On **Main Street**, step-free.\n\nWho brings chairs?");
  await page.getByRole("button", { name: "Send it to the group" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We found a hall");
  await expectSound(page);

  const mail = await new MailboxPage(hers).latestTo(ana, "Novedades para ti");
  expect(mail.text).toContain("We found a hall");
  await hers.goto(`${GROUP}/announcements`);
  await hers.getByRole("link", { name: "We found a hall" }).click();
  await expect(hers.getByText("Main Street")).toBeVisible();
  await expectSound(hers);

  await hers.goto(`${GROUP}/talk`);
  await expectSound(hers);
  const storageState = await phone.storageState();
  const plain = await (
    await browser.newContext({ ...options, storageState, javaScriptEnabled: false })
  ).newPage();
  await plain.goto(`${GROUP}/talk`);
  await plain.getByLabel("¿De qué se trata?").fill("Sillas");
  await plain.getByRole("button", { name: "Empezarla" }).click();
  // What was typed is still there, and what is missing is said.
  await expect(plain.getByRole("alert")).toBeVisible();
  await expect(plain.getByLabel("¿De qué se trata?")).toHaveValue("Sillas");
  await plain.getByLabel("Tu mensaje").fill("Tengo doce.\n¿Quién tiene una camioneta?");
  await plain.getByRole("button", { name: "Empezarla" }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("Sillas");
  await plain.context().close();
  await hers.reload();
  await hers.getByRole("link", { name: "Sillas" }).click();
  await expect(hers.getByRole("heading", { level: 1 })).toHaveText("Sillas");
  await expectSound(hers);

  await page.goto(`${GROUP}/talk`);
  await page.getByRole("link", { name: "Sillas" }).click();
  await expect(page.getByText("Tengo doce.")).toBeVisible();
  await page.getByLabel("Your answer").fill("I have one");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Your answer is here.")).toBeVisible();
  await expectSound(page);
  await site.letAnHourPass();
  await site.run("job", "talk.digest");
  const digest = await new MailboxPage(hers).latestTo(ana, "Algo para leer");
  expect(digest.text).toMatch(/1 mensaje\s+nuevo en 1 conversación/);
  expect(digest.text).not.toContain("I have one");

  await hers.reload();
  await expect(hers.getByText("I have one")).toBeVisible();
  await hers.getByRole("link", { name: /^Avisar/ }).click();
  await expectSound(hers);
  await hers.getByLabel("Otra cosa").check();
  await hers.getByRole("button", { name: "Avisar" }).click();
  await expect(hers.getByText("Gracias. Los organizadores")).toBeVisible();

  const leave = new URL(digest.links.find((href) => href.includes("/groups/mail/")) ?? "");
  await phone.clearCookies();
  await hers.goto(leave.pathname + leave.search);
  await expectSound(hers);
  await hers.getByRole("button", { name: "Parar solo el correo diario" }).click();
  await expect(hers.getByText("Ya no recibirás el correo diario.")).toBeVisible();
  await hers.getByRole("button", { name: "Parar este correo" }).click();
  await expect(hers.getByRole("heading", { level: 1 })).toHaveText("Sin correo de este grupo");
  await expectSound(hers);
  await phone.close();

  const organizer = SignInPage.newEmail();
  const desk = await (await browser.newContext({ baseURL: site.url, locale: "en-US" })).newPage();
  await new SignInPage(desk).signIn(organizer);
  await site.makeOrganizer(organizer, "Olga");
  await desk.goto("/desk/messages");
  await expectSound(desk);
  await desk.locator("main").getByRole("link", { name: "Open" }).last().click();
  await expect(desk.getByText("I have one")).toBeVisible();
  await expectSound(desk);
  await desk.getByRole("button", { name: "Remove it" }).click();
  await expect(desk.getByText("It was removed.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("This was removed.")).toBeVisible();
  await desk.context().close();
});
