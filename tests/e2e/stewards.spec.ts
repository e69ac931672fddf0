import { expect, type Page } from "@playwright/test";
import { findViolations, overflowOf, RULES } from "../support/axe";
import { test } from "../support/e2e-site";
import { MailboxPage } from "./pages/mailbox-page";
import { SignInPage } from "./pages/sign-in-page";

test.describe.configure({ timeout: 180_000 });

const ENTRY = "/initiatives/wild-oats-co-op";

async function expectSound(page: Page): Promise<void> {
  expect([page.url(), await findViolations(page, RULES)]).toEqual([page.url(), []]);
  expect([page.url(), await overflowOf(page)]).toEqual([page.url(), 0]);
}

test("somebody of a co-op claims its page and edits it, an editor reverts; a neighbor says hello in Spanish", async ({
  browser,
  page,
  site,
}) => {
  await page.setViewportSize({ width: 375, height: 740 });
  const [owner, editor, neighbor] = [SignInPage.newEmail(), SignInPage.newEmail(), SignInPage.newEmail()];
  await new SignInPage(page).signIn(owner, { next: ENTRY });
  await page.getByRole("link", { name: "Look after this page" }).click();
  await expectSound(page);
  await page.getByLabel("Mailbox, before @").fill("info");
  await page.getByRole("button", { name: "Send the link" }).last().click();
  await expect(page.getByText("We sent the link.")).toBeVisible();
  const domain = (await page.getByText("Its website is").textContent())?.match(/is ([a-z.-]+)\. /)?.[1];

  const other = await (await browser.newContext({ baseURL: site.url, locale: "es" })).newPage();
  const question = await new MailboxPage(page).latestTo(`info@${domain}`, "A question about your page");
  const link = new URL(question.links.find((href) => href.includes("/stewards/")) ?? "");
  await other.goto(`${link.pathname}?hl=es`);
  await expect(other.getByText(owner)).toBeVisible();
  await expectSound(other);
  await other.getByRole("button", { name: "Sí, habla en nuestro nombre" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Gracias");

  await page.goto(`${ENTRY}/edit`);
  await page.getByLabel("In one line").first().fill("Groceries that belong to us");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Groceries that belong to us")).toBeVisible();
  await expect(page.getByRole("heading", { name: "You speak for it here" })).toBeVisible();
  await expectSound(page);
  await page.getByRole("link", { name: "Who looks after this page" }).click();
  await expect(page.getByText("by its website")).toBeVisible();
  await expectSound(page);

  await other.goto(`${ENTRY}/hello`);
  await expectSound(other);
  await other.getByLabel("Tus líneas").fill("Me gusta su pan.\nGracias");
  await other.getByLabel("Tu nombre").fill("Rosa");
  await other.getByLabel("Tu correo electrónico").fill(neighbor);
  await other.getByLabel("Mi nombre y mi correo").check();
  await other.getByRole("button", { name: "Enviar" }).click();
  const signIn = new SignInPage(other);
  await signIn.typeCode((await signIn.readMail(neighbor)).code);
  await expect(other.getByText("Tus líneas van en camino")).toBeVisible();
  await expectSound(other);
  const hello = await new MailboxPage(page).latestTo(owner, "Somebody says hello");
  expect(hello.text).toContain("Me gusta su pan.");

  const desk = await (await browser.newContext({ baseURL: site.url, locale: "en-US" })).newPage();
  await site.appoint(editor, "curator");
  await new SignInPage(desk).signIn(editor, { next: `${ENTRY}/history` });
  await desk.getByRole("button", { name: "Back to this version" }).first().click();
  await expect(async () => {
    await page.goto(ENTRY);
    await expect(page.getByText("Groceries that belong to us")).toHaveCount(0);
  }).toPass();
  await desk.goto(`${ENTRY}/claim`);
  await desk.getByRole("button", { name: "Remove" }).click();
  await expect(desk.getByText("Nobody yet.")).toBeVisible();
  await expectSound(desk);
  await page.goto(`${ENTRY}/edit`);
  await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
  await other.context().close();
  await desk.context().close();
});
