import { type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { findViolations, overflowOf, RULES } from "../support/axe";
import { test } from "../support/e2e-site";
import { MailboxPage } from "./pages/mailbox-page";
import { SignInPage } from "./pages/sign-in-page";

test.describe.configure({ timeout: 180_000 });

async function expectSound(page: Page): Promise<void> {
  expect([page.url(), await findViolations(page, RULES)]).toEqual([page.url(), []]);
  expect([page.url(), await overflowOf(page)]).toEqual([page.url(), 0]);
}

/** A day so far from now, YYYY-MM-DD. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a circle on Spanish phones: links passed on, two come in, dates arrive by mail, all want to go on", async ({
  browser,
  page,
  site,
}) => {
  const [ana, ben] = [SignInPage.newEmail(), SignInPage.newEmail()];
  const open = async (more: Partial<BrowserContextOptions> = {}) => {
    const options = {
      baseURL: site.url,
      locale: "es",
      viewport: { width: 375, height: 740 },
      hasTouch: true,
    };
    return (await browser.newContext({ ...options, ...more })).newPage();
  };
  const hers = await open();
  await hers.goto("/circles");
  await expectSound(hers);
  await hers.getByRole("link", { name: "Cómo puede ir, en una página" }).click();
  await expect(hers.getByRole("heading", { level: 1 })).toHaveText("Un círculo, en una página");
  await expectSound(hers);
  await new SignInPage(hers).signIn(ana, { next: "/circles/new" });
  await expectSound(hers);
  await hers.getByRole("button", { name: "Empezar el círculo" }).click();
  await expect(hers.locator("main").getByRole("alert")).toBeFocused();
  await hers.getByLabel("Un nombre para el círculo").fill("Los martes");
  await hers.getByRole("button", { name: "Empezar el círculo" }).click();
  await expect(hers.getByRole("heading", { name: "Tus enlaces nuevos" })).toBeVisible();
  await expectSound(hers);
  const shown = await hers.getByText(/\/circles\/join\//).allTextContents();
  expect(shown).toHaveLength(2);
  const circle = new URL(hers.url()).pathname;

  const link = new URL(shown[0] ?? "").pathname;
  await page.goto(`${link}?hl=es`);
  await expectSound(page);
  const plain = await open({ javaScriptEnabled: false });
  await plain.goto(link);
  await expect(plain.getByText("Los martes")).toBeVisible();
  await plain.getByRole("button", { name: "Entrar al círculo" }).click();
  await expect(plain.getByRole("alert")).toBeVisible();
  await plain.getByLabel("Tu correo electrónico").fill(ben);
  await plain.getByRole("button", { name: "Entrar al círculo" }).click();
  const signIn = new SignInPage(plain);
  await signIn.typeCode((await signIn.readMail(ben)).code);
  await expect(plain.getByText("Ya estás dentro.")).toBeVisible();
  const his = await open({ storageState: await plain.context().storageState() });
  await plain.context().close();
  await his.goto(circle);
  await expectSound(his);
  // The link is used up; whoever opens it now learns nothing.
  await page.goto(`${link}?hl=en`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link works no more");
  await expectSound(page);

  for (const [at, days] of [3, 10, 17].entries()) {
    await his.locator(`input[name=day${at + 1}]`).fill(dayIn(days));
    await his.locator(`input[name=time${at + 1}]`).fill("18:30");
  }
  await his.locator("input[name=place1]").fill("La biblioteca");
  await his.getByRole("button", { name: "Guardar las fechas" }).click();
  await expect(his.getByText("Las fechas quedaron puestas.")).toBeVisible();
  await expectSound(his);
  const mail = await new MailboxPage(hers).latestTo(ana, "Una nota para ti");
  expect(mail.text).toContain("La biblioteca");
  expect(mail.subject + mail.text).not.toContain("Los martes");
  const file = await hers.request.get(`${circle}/dates.ics`);
  expect((await file.text()).match(/BEGIN:VEVENT/g)).toHaveLength(3);

  await site.letDatesPass();
  await site.run("job", "circles.tend");
  await expect(async () => {
    await hers.goto(circle);
    await expect(hers.getByRole("button", { name: "Quiero seguir" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectSound(hers);
  await hers.getByRole("button", { name: "Quiero seguir" }).click();
  await expect(hers.getByText("Tenemos tu respuesta.")).toBeVisible();
  await his.goto(circle);
  await his.getByRole("button", { name: "Quiero seguir" }).click();
  await expect(his.getByText("Todo el círculo quiere seguir.")).toBeVisible();
  await his.getByText("Salir del círculo").click();
  await his.getByRole("button", { name: "Salir", exact: true }).click();
  await expect(his.getByText("Saliste del círculo.")).toBeVisible();
  await his.goto(circle);
  await expect(his.getByText("Los martes")).toHaveCount(0);
  await hers.context().close();
  await his.context().close();
});

test("who looks for a circle says so to organizers, who write and are done", async ({
  browser,
  page,
  site,
}) => {
  const [seeker, organizer] = [SignInPage.newEmail(), SignInPage.newEmail()];
  await page.goto("/circles");
  await page.getByLabel("Town or ZIP").fill("Atlantis");
  await page.getByLabel("Spanish").check();
  await page.getByLabel("Your e-mail").fill(seeker);
  await page.getByRole("button", { name: "Tell the organizers" }).click();
  await expect(page.locator("main").getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("Town or ZIP")).toHaveValue("Atlantis");
  await page.getByLabel("Town or ZIP").fill("Holyoke");
  await page.getByLabel("A line about you").fill("I cook, and would like to learn to sew");
  await page.getByRole("button", { name: "Tell the organizers" }).click();
  const signIn = new SignInPage(page);
  await signIn.typeCode((await signIn.readMail(seeker)).code);
  await expect(page.getByText("Organizers of your region can see now")).toBeVisible();
  await expectSound(page);

  const desk = await (await browser.newContext({ baseURL: site.url, locale: "en-US" })).newPage();
  await new SignInPage(desk).signIn(organizer);
  await site.makeOrganizer(organizer, "Olga");
  await desk.goto("/desk/circles");
  const row = desk.locator("li", { hasText: "learn to sew" });
  await expect(row).toContainText("Holyoke (Pioneer Valley) · Spanish");
  await expectSound(desk);
  await row.getByText("Write to them").click();
  await row.getByLabel("Your letter").fill("I know two people");
  await row.getByRole("button", { name: "Send the letter" }).click();
  await expect(row.getByText("The letter is on its way.")).toBeVisible();
  const letter = await new MailboxPage(page).latestTo(seeker, "A letter for you");
  expect(letter.text).toContain("I know two people");
  expect(letter.text).not.toContain(organizer);
  await row.getByRole("button", { name: "Done" }).click();
  await expect(row).toHaveCount(0);
  await desk.context().close();

  await page.reload();
  await page.getByRole("button", { name: "I look no more" }).click();
  await expect(page.getByText("Nobody sees it any more.")).toBeVisible();
});
