import { expect, type Page, test } from "@playwright/test";
import { findViolations } from "../support/axe";
import { SignInPage } from "./pages/sign-in-page";

const accountLink = (page: Page) => page.getByRole("banner").getByRole("link", { name: "My account" });
const signInLink = (page: Page) => page.getByRole("banner").getByRole("link", { name: "Sign in" });

test("leads back to where one was, by the code", async ({ page }) => {
  const [signIn, email] = [new SignInPage(page), SignInPage.newEmail()];
  await page.goto("/learn?hl=en");
  await signInLink(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await signIn.ask(email);
  await expect(page.getByText(email)).toBeVisible();
  const { code, text } = await signIn.readMail(email);
  expect(text).toContain("work for 15 minutes");
  await signIn.typeCode(code);
  await page.waitForURL("**/learn");
  await expect(accountLink(page)).toBeVisible();
  await page.goto("/map");
  await expect(accountLink(page)).toBeVisible();
});

test("signs in on another device by the link, and not where the code was asked for", async ({
  page,
  browser,
}) => {
  const [signIn, email] = [new SignInPage(page), SignInPage.newEmail()];
  await signIn.open();
  await signIn.ask(email);
  const { link } = await signIn.readMail(email);
  const phone = await browser.newContext({ locale: "en-US" });
  const other = await phone.newPage();
  await other.goto(link);
  await expect(accountLink(other)).toBeHidden();
  await other.getByRole("button", { name: "Sign in as e…@example.org" }).click();
  await expect(accountLink(other)).toBeVisible();
  await page.reload();
  await expect(page.getByText("on the device where you opened the link")).toBeVisible();
  await expect(signInLink(page)).toBeVisible();
  await phone.close();
});

test("takes five wrong codes, then only a new one", async ({ page }) => {
  const [signIn, email] = [new SignInPage(page), SignInPage.newEmail()];
  await signIn.open();
  await signIn.ask(email);
  const { code } = await signIn.readMail(email);
  await signIn.typeCode("123");
  await expect(page.getByText("The code has eight digits").first()).toBeVisible();
  const wrong = code.startsWith("9") ? "1000 0000" : "9999 9999";
  for (const left of ["4 more tries", "3 more tries", "2 more tries", "one more try"]) {
    await signIn.typeCode(wrong);
    await expect(page.locator(".field-error")).toContainText(left);
    await expect(signIn.code).toHaveValue(wrong);
  }
  await signIn.typeCode(wrong);
  await expect(page.getByRole("alert").first()).toContainText("does not work any more");
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await signIn.typeCode(code);
  await answered;
  await expect(page.getByRole("alert").first()).toContainText("does not work any more");
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(page.getByText("A new mail is on its way")).toBeVisible();
  await expect(async () => expect((await signIn.readMail(email)).code).not.toBe(code)).toPass();
  await signIn.typeCode((await signIn.readMail(email)).code);
  await expect(accountLink(page)).toBeVisible();
});

test("mends an address that was mistyped", async ({ page }) => {
  const [signIn, email] = [new SignInPage(page), SignInPage.newEmail()];
  await signIn.open("/plan");
  await signIn.ask(SignInPage.newEmail());
  await page.getByText("Use another address").click();
  await signIn.email.fill(email);
  await page.getByRole("button", { name: "Send it there" }).click();
  await expect(page.getByText(email)).toBeVisible();
  await signIn.typeCode((await signIn.readMail(email)).code);
  await page.waitForURL("**/plan");
});

test("says what is wrong with an address, and keeps it", async ({ page }) => {
  const signIn = new SignInPage(page);
  await signIn.open();
  await signIn.email.fill("ana@");
  await page.getByRole("button", { name: "Mail me a code" }).click();
  await expect(page.getByRole("alert").first()).toContainText("does not look like an e-mail address");
  await expect(signIn.email).toHaveValue("ana@");
});

test("axe finds nothing on the pages that take code and link", async ({ page }) => {
  const [signIn, email] = [new SignInPage(page), SignInPage.newEmail()];
  const look = async () => expect(await findViolations(page)).toEqual([]);
  await signIn.open();
  await signIn.ask(email);
  await page.getByText("Use another address").click();
  await look();
  await signIn.typeCode("12");
  await expect(page.locator(".field-error")).toBeVisible();
  await look();
  await page.goto((await signIn.readMail(email)).link);
  await look();
});

test("signs out, and takes the pages of the account along", async ({ page }) => {
  const email = SignInPage.newEmail();
  await new SignInPage(page).signIn(email, { next: "/account" });
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await expect(signInLink(page)).toBeVisible();
  await page.goBack();
  await expect(page.getByText(email)).toBeHidden();
});

test.describe("in Spanish", () => {
  test.use({ locale: "es-US" });

  test("speaks Spanish from the form to the mail and back", async ({ page }) => {
    const [signIn, email] = [new SignInPage(page), SignInPage.newEmail()];
    await signIn.open("/plan", "es");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Entrar");
    await signIn.ask(email);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mira tu correo");
    const { code, text, link } = await signIn.readMail(email);
    expect(text).toContain("Este es el código para entrar");
    expect(link).toContain("hl=es");
    await signIn.typeCode("1234");
    await expect(page.getByText("El código tiene ocho cifras").first()).toBeVisible();
    await signIn.typeCode(code);
    await expect(page.getByRole("banner").getByRole("link", { name: "Mi cuenta" })).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("signs in by the code, after a mistake", async ({ page }) => {
    const [signIn, email] = [new SignInPage(page), SignInPage.newEmail()];
    await signIn.open("/plan");
    await signIn.ask(email);
    const { code } = await signIn.readMail(email);
    await signIn.typeCode("12 34");
    await expect(page.locator(".field-error")).toContainText("The code has eight digits");
    await expect(signIn.code).toHaveValue("12 34");
    await signIn.typeCode(code);
    await page.waitForURL("**/plan");
    await expect(accountLink(page)).toBeVisible();
  });
});
