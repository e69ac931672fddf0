import { expect, type Page, test } from "@playwright/test";
import { findViolations, overflowOf, RULES } from "../support/axe";
import { giveRole } from "../support/e2e-database";
import { SignInPage } from "./pages/sign-in-page";

test.describe.configure({ timeout: 180_000 });

/** One of the six that no other test changes. */
const GROUP = "/groups/education-and-training";
const PHONE = { viewport: { width: 375, height: 740 } };

async function expectSound(page: Page): Promise<void> {
  expect([page.url(), await findViolations(page, RULES)]).toEqual([page.url(), []]);
  expect([page.url(), await overflowOf(page)]).toEqual([page.url(), 0]);
}

test("a group is taken up, a neighbor joins it on a Spanish phone, proposes, and another group works with it", async ({
  browser,
  page,
  baseURL,
}) => {
  const [anaMail, rosaMail] = [SignInPage.newEmail(), SignInPage.newEmail()];
  const open = async (locale: string) =>
    (await browser.newContext({ ...(baseURL && { baseURL }), locale, ...PHONE })).newPage();

  // Nobody coordinates it: whoever comes waits, and an admin lets her in to run it.
  const ana = await open("en-US");
  await ana.goto("/groups");
  await ana.getByRole("link", { name: "SE Education and Training" }).click();
  await expect(ana.getByText("Named in 2019").first()).toBeVisible();
  await expectSound(ana);
  await ana.getByLabel("Your name").fill("Ana Ruiz");
  await ana.getByLabel("Your e-mail").fill(anaMail);
  await ana.getByLabel("I would help to coordinate").check();
  await ana.getByRole("button", { name: "I want to join" }).click();
  const anaSignIn = new SignInPage(ana);
  await anaSignIn.typeCode((await anaSignIn.readMail(anaMail)).code);
  await expect(ana.getByText("You asked to join.").first()).toBeVisible();
  await expectSound(ana);

  const adminMail = SignInPage.newEmail();
  await new SignInPage(page).signIn(adminMail);
  await giveRole(adminMail, "admin");
  await page.goto("/desk/groups");
  await expectSound(page);
  await page.getByRole("link", { name: /Who waits\s*: SE Education/ }).click();
  await expect(page.getByText("would help to coordinate")).toBeVisible();
  await expectSound(page);
  await page.getByRole("button", { name: "Let in as coordinator: Ana Ruiz" }).click();
  await expect(page.getByText("She coordinates the group now")).toBeVisible();

  // A neighbor joins: her address, one tap, the code, one tap.
  const rosa = await open("es");
  await rosa.goto(GROUP);
  await expectSound(rosa);
  await rosa.getByLabel("Tu correo electrónico").fill(rosaMail);
  await rosa.getByRole("button", { name: "Unirme a este grupo" }).click();
  const rosaSignIn = new SignInPage(rosa);
  await rosaSignIn.typeCode((await rosaSignIn.readMail(rosaMail)).code);
  await expect(rosa.getByText("Ya estás dentro.")).toBeVisible();
  await expect(rosa.getByText("Ana Ruiz")).toHaveCount(0);
  await expectSound(rosa);

  // She proposes an objective; it is adopted, and stands in the agenda.
  await rosa.getByRole("link", { name: "Proponer algo" }).click();
  await rosa.getByLabel("En una línea").fill("Un taller en cada barrio");
  await rosa.getByLabel("Para cuándo").fill("pronto");
  await rosa.getByRole("button", { name: "Proponer", exact: true }).click();
  await expect(rosa.getByText("Escribe un año, un mes o un día").first()).toBeVisible();
  await expect(rosa.getByLabel("En una línea")).toHaveValue("Un taller en cada barrio");
  await rosa.getByLabel("Para cuándo").fill("2031");
  await rosa.getByRole("button", { name: "Proponer", exact: true }).click();
  await expect(rosa.getByText("Propuesto. La coordinación ya lo ve.")).toBeVisible();
  await expectSound(rosa);
  await page.goto("/groups");
  await expect(page.getByText("Un taller en cada barrio")).toHaveCount(0);
  await ana.goto(`${GROUP}/aims`);
  await ana.getByRole("button", { name: "Adopt: Un taller" }).click();
  await expect(ana.getByText("Adopted.")).toBeVisible();
  await expectSound(ana);
  await page.goto("/groups");
  await expect(page.getByText("Un taller en cada barrio").first()).toBeVisible();
  await expectSound(page);

  // Who sees her name is hers to say.
  await rosa.goto(`${GROUP}/membership`);
  await expectSound(rosa);
  await rosa.getByLabel("quienes están en el grupo").check();
  await rosa.getByRole("button", { name: "Guardar" }).click();
  await expect(rosa.getByText("Guardado.")).toBeVisible();

  // An admin starts a second group, and asks the first.
  await page.goto("/groups/new");
  await page.getByLabel("Name", { exact: true }).fill("Sample: Neighbors who teach");
  await page.getByLabel("What it is for").first().fill("To teach each other.");
  await page.getByRole("button", { name: "Start the group" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sample: Neighbors who teach");
  await ana.goto(`${GROUP}/together`);
  await ana.getByLabel("With which group").selectOption({ label: "Sample: Neighbors who teach" });
  await ana.getByRole("button", { name: "Ask" }).click();
  await expect(ana.getByText("Asked. Their coordinators hear")).toBeVisible();
  await expectSound(ana);
  await page.goto("/groups/sample-neighbors-who-teach/together");
  await page.getByRole("button", { name: /^Yes, together/ }).click();
  await expect(page.getByText("You work together now.")).toBeVisible();
  await expectSound(page);
  await rosa.goto(GROUP);
  await expect(rosa.getByRole("link", { name: "Sample: Neighbors who teach" })).toBeVisible();

  await ana.goto(`${GROUP}/documents`);
  await ana.locator("#file-title").fill("Guide");
  await ana
    .locator("#file-file")
    .setInputFiles({ name: "guide.html", mimeType: "text/html", buffer: Buffer.from("<script>") });
  await ana.getByRole("button", { name: "Add the file" }).click();
  await expect(ana.getByText("This sort of file is not taken")).toBeVisible();
  await ana.locator("#file-title").fill("Guide");
  await ana
    .locator("#file-file")
    .setInputFiles({ name: "guide.txt", mimeType: "text/plain", buffer: Buffer.from("Read me") });
  await ana.getByRole("button", { name: "Add the file" }).click();
  await expect(ana.getByText("guide.txt, 1 kB")).toBeVisible();
  await expectSound(ana);
  const href = (await ana.getByRole("link", { name: "Guide" }).getAttribute("href")) ?? "";
  expect(await (await rosa.request.get(href)).text()).toBe("Read me");
  expect((await (await open("en-US")).request.get(href)).status()).toBe(404);
  await ana.goto(`${GROUP}/history`);
  await expectSound(ana);

  await rosa.goto(`${GROUP}/membership`);
  await rosa.getByRole("button", { name: "Salir", exact: true }).click();
  await expect(rosa.getByText("Saliste del grupo.")).toBeVisible();
  await page.goto("/groups/sample-neighbors-who-teach/edit");
  await expectSound(page);
  await page.getByRole("button", { name: "End the group" }).click();
  await expect(page.getByText("This group has ended.")).toBeVisible();
});
