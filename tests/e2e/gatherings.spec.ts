import { expect, type Page } from "@playwright/test";
import { findViolations, overflowOf, RULES } from "../support/axe";
import { test } from "../support/e2e-site";
import { MailboxPage } from "./pages/mailbox-page";
import { SignInPage } from "./pages/sign-in-page";

test.describe.configure({ timeout: 240_000 });

async function expectSound(page: Page): Promise<void> {
  expect([page.url(), await findViolations(page, RULES)]).toEqual([page.url(), []]);
  expect([page.url(), await overflowOf(page)]).toEqual([page.url(), 0]);
}

/** The hidden guard of a form aside, what is typed and sent by somebody without an account. */
async function registerByMail(page: Page, path: string, who: { name: string; email: string }): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Tu nombre").fill(who.name);
  await page.getByLabel("Comida").fill("sin nueces");
  await page.getByLabel("Tu correo electrónico").fill(who.email);
  await expectSound(page);
  await page.getByRole("button", { name: /^(Inscribirme|Esperar en la lista)$/ }).click();
  const signIn = new SignInPage(page);
  await signIn.typeCode((await signIn.readMail(who.email)).code);
}

test("an organizer makes a gathering for one; two register in Spanish on phones, and the place goes on", async ({
  browser,
  page,
  site,
}) => {
  const organizer = SignInPage.newEmail();
  const [rosa, eva] = [
    { name: "Rosa", email: SignInPage.newEmail() },
    { name: `Eva ${"Maximiliana".repeat(6)}`, email: SignInPage.newEmail() },
  ];
  await page.setViewportSize({ width: 375, height: 740 });
  await new SignInPage(page).signIn(organizer);
  await site.makeOrganizer(organizer, "Olga");
  await page.goto("/gatherings");
  await expect(page.getByRole("link", { name: "Worcester gathering, 2019" })).toBeVisible();
  await expect(page.getByText("No gathering is planned yet.")).toBeVisible();
  await expectSound(page);
  await page.getByRole("link", { name: "Plan a gathering" }).click();
  await page.getByLabel("Name").fill("Spring assembly");
  await page.getByLabel("First day").fill("2030-05-04");
  await page.getByLabel("Begins at").fill("09:30");
  await page.getByLabel("Ends at").fill("16:00");
  await page.getByLabel("Town").fill("Holyoke");
  await expectSound(page);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Change the gathering");
  await expectSound(page);

  await page.getByRole("button", { name: "Show it on the map" }).click();
  await expect(page.getByText("This is the middle of the town.")).toBeVisible();
  await expect(page.getByRole("application", { name: "The point on a small map" })).toBeVisible();
  await page.getByText("Its point on the map").click();
  await expect(page.getByLabel("Latitude")).toHaveValue(/^42\.\d+$/);
  await page.getByLabel("Latitude").fill("42.2043");
  await page.getByLabel("Longitude").fill("-72.6162");
  await expectSound(page);
  const where = page.locator("form", { has: page.getByLabel("Latitude") });
  await where.getByRole("button", { name: "Save" }).click();
  await expect(where.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();

  await page.getByLabel("How many can come").fill("0");
  await page.getByRole("checkbox", { name: "Food" }).check();
  await page.getByRole("checkbox", { name: "People who come may share rides" }).check();
  await page.getByRole("checkbox", { name: "Registration is open" }).check();
  const settings = page.locator("form", { has: page.getByLabel("How many can come") });
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings.getByRole("alert")).toContainText("whole number");
  await page.getByLabel("How many can come").fill("1");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings.getByRole("status")).toHaveText("Saved.");
  await page.getByLabel("From").fill("10:00");
  await page.getByLabel("What", { exact: true }).fill("Welcome");
  await page.getByRole("button", { name: "Save the line" }).click();
  await expect(page.getByText("The line is saved.")).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Spring assembly");
  await expect(page.getByText("One of 1 places is free")).toBeVisible();
  await expect(page.getByRole("link", { name: "Directions" })).toHaveAttribute("href", /42\.2043/);
  await expect(page.getByText("The dot stands for the middle")).toHaveCount(0);
  await expectSound(page);
  const path = new URL(page.url()).pathname;

  const phone = { baseURL: site.url, locale: "es", viewport: { width: 375, height: 740 } };
  const first = await (await browser.newContext(phone)).newPage();
  await first.goto(path);
  await first.getByRole("button", { name: "Inscribirme" }).click();
  await expect(first.locator("main").getByRole("alert")).toBeFocused();
  await first.getByRole("link", { name: "Tu nombre: Falta completar esto." }).click();
  await expect(first.getByLabel("Tu nombre")).toBeFocused();
  await registerByMail(first, path, rosa);
  await expect(first.getByRole("heading", { name: "Tienes un lugar" })).toBeVisible();
  await expectSound(first);
  const second = await (await browser.newContext(phone)).newPage();
  await registerByMail(second, path, eva);
  await expect(second.getByRole("heading", { name: "Eres la persona número 1 de la lista" })).toBeVisible();
  await expect(second.getByRole("heading", { name: "Viajes compartidos" })).toHaveCount(0);

  // Only who comes sees rides.
  await first.getByText("Ofrece un viaje, o di que necesitas uno").click();
  await first.getByRole("radio", { name: "Ofrece viaje" }).check();
  await first.getByLabel("Desde dónde").fill("Holyoke");
  await first.getByLabel("Cuántos asientos").fill("3");
  await first.getByRole("button", { name: "Ponerlo en la lista" }).click();
  await expect(first.getByText("Ofrece viaje desde Holyoke, 3 asientos")).toBeVisible();
  await expectSound(first);

  await first.getByRole("button", { name: "Dejar mi lugar" }).click();
  await expect(first.getByText("Dejaste tu lugar.")).toBeVisible();
  const offer = await new MailboxPage(second).latestTo(eva.email, "Novedades de tu inscripción");
  expect(offer.text).toContain("Se liberó un lugar");
  // In a browser that is not signed in: the link is enough to take the place.
  const stranger = await (await browser.newContext(phone)).newPage();
  const link = new URL(offer.links.find((href) => href.includes("/place/")) ?? "");
  await stranger.goto(link.pathname + link.search);
  await expect(stranger.getByText("sin nueces")).toHaveCount(0);
  await expectSound(stranger);
  await stranger.getByRole("button", { name: "Tomar el lugar" }).click();
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Tienes un lugar");
  await second.goto(path);
  await expect(second.getByRole("heading", { name: "Tienes un lugar" })).toBeVisible();

  const list = await page.goto(`${path}/registrations`);
  expect(list?.headers()["cache-control"]).toContain("no-store");
  const file = await page.request.get(`${path}/registrations.csv`);
  expect([file.status(), file.headers()["cache-control"]]).toEqual([200, "private, no-store"]);
  expect(await file.text()).toContain(`${eva.name},sin nueces`);
  await expect(page.getByText("One person comes; no place is held; nobody waits.")).toBeVisible();
  await expect(page.getByText("sin nueces")).toBeVisible();
  await expectSound(page);
  await page.goto(`${path}/door`);
  await expect(page.getByRole("listitem").filter({ hasText: "Eva" })).toBeVisible();
  await expect(page.getByText("Food: 1")).toBeVisible();
  await expectSound(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("And whoever else came:")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByRole("main")).not.toContainText("sin nueces");
  expect((await page.pdf()).byteLength).toBeGreaterThan(5_000);
  await page.emulateMedia({ media: "screen" });
  await second.goto(`${path}/registrations`);
  await expect(second.getByText("sin nueces")).toHaveCount(0);

  // An organizer takes somebody off the list.
  await page.goto(`${path}/registrations`);
  await page.getByRole("link", { name: `Take off the list: ${eva.name}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Take somebody off the list");
  await expectSound(page);
  await page.getByRole("button", { name: "Take off the list" }).click();
  await expect(page.locator("main").getByRole("alert")).toBeVisible();
  await expectSound(page);
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Take off the list" }).click();
  await expect(page.getByText("That registration is off the list.")).toBeVisible();
  await expectSound(page);
  await second.goto(path);
  await expect(second.getByRole("heading", { name: "Tienes un lugar" })).toHaveCount(0);
  for (const one of [first, second, stranger]) await one.context().close();
});

test("the pages of gatherings at any width, in both languages", async ({ page }) => {
  for (const [width, language] of [
    [375, "es"],
    [1280, "en"],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["/gatherings", "/gatherings/worcester-2019", "/gatherings/none"]) {
      await page.goto(`${path}?hl=${language}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectSound(page);
    }
  }
});
