import { type Browser, expect, type Page, test } from "@playwright/test";
import { findViolations, overflowOf } from "../support/axe";
import { addPost } from "../support/e2e-database";
import { ConversationPages } from "./pages/conversation-pages";
import { MailboxPage } from "./pages/mailbox-page";
import { SignInPage } from "./pages/sign-in-page";

test.describe.configure({ timeout: 120_000 });

async function openPhone(browser: Browser, locale: string, scripts = true): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width: 375, height: 740 }, locale, hasTouch: true, javaScriptEnabled: scripts },
  });
  return context.newPage();
}

async function expectSound(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
}

test("two people in two languages write, share a phone by the button and agree", async ({ browser }) => {
  const [anaPage, benPage] = [await openPhone(browser, "es-US"), await openPhone(browser, "en-US")];
  const [anaEmail, benEmail] = [SignInPage.newEmail(), SignInPage.newEmail()];
  await benPage.clock.install();
  await new SignInPage(anaPage).signIn(anaEmail);
  const postId = await addPost({
    email: anaEmail,
    town: "holyoke",
    side: "need",
    title: "Una nevera grande",
    lang: "es",
  });
  const [ana, ben] = [new ConversationPages(anaPage, "es"), new ConversationPages(benPage, "en")];

  // No account before the last step, and a number in the text is pointed out.
  await ben.openNew(postId);
  await expectSound(benPage);
  await ben.begin("I have a cooler. Call 413-555-0134.", benEmail);
  await expect(benPage.getByRole("alert").first()).toContainText("Nothing was sent yet");
  await expect(ben.text).toHaveValue("I have a cooler. Call 413-555-0134.");
  await ben.begin("I have a cooler you can have.", benEmail);
  const signIn = new SignInPage(benPage);
  await signIn.typeCode((await signIn.readMail(benEmail)).code);
  await expect(ben.messages).toHaveText([/I have a cooler you can have/]);

  // The mail says nothing but that there is one.
  const mail = await new MailboxPage(anaPage).latestTo(anaEmail, "Tienes un mensaje");
  for (const word of ["cooler", "nevera", "Call"]) expect(mail.html).not.toContain(word);
  await anaPage.goto(mail.links.find((href) => /conversations\/[0-9a-f-]{36}/.test(href)) ?? "");
  await expect(ana.messages).toHaveText([/I have a cooler you can have/]);
  await expect(ana.messages.getByText("I have a cooler")).toHaveAttribute("lang", "en");
  await expectSound(anaPage);
  await ana.write("¡Qué alegría! ¿Cuándo paso?");

  // It comes to the other's page by itself, and is said politely.
  await benPage.clock.fastForward(15_000);
  await expect(ben.messages.filter({ hasText: "Qué alegría" })).toBeVisible();
  await expect(benPage.getByRole("status").filter({ hasText: "New messages have come." })).toBeAttached();
  // Her page would bring in by itself, as read, what comes while it is open.
  await ana.openList();
  await ben.sharePhone("413-555-0134");
  await expect(ben.messages.last()).toContainText("You shared your phone number.");
  await ana.openList();
  await expectSound(anaPage);
  await expect(ana.rows.first()).toContainText("1 nuevo");
  await ana.rows.first().click();
  await expect(anaPage.getByRole("link", { name: "413-555-0134" })).toHaveAttribute("href", "tel:4135550134");
  await anaPage.getByRole("button", { name: ana.words.agree }).click();
  await expect(anaPage.getByText("Se pusieron de acuerdo el")).toBeVisible();
  await anaPage.getByRole("button", { name: "No resultó" }).click();
  await expect(anaPage.getByRole("button", { name: ana.words.agree })).toBeVisible();
});

test("works without JavaScript, from the first word to the answer", async ({ browser }) => {
  const [anaPage, benPage] = [await openPhone(browser, "en-US"), await openPhone(browser, "en-US", false)];
  const [anaEmail, benEmail] = [SignInPage.newEmail(), SignInPage.newEmail()];
  await new SignInPage(anaPage).signIn(anaEmail);
  const postId = await addPost({
    email: anaEmail,
    town: "holyoke",
    side: "offer",
    title: "Chairs",
    lang: "en",
  });
  const ben = new ConversationPages(benPage, "en");
  await ben.openNew(postId);
  await ben.begin("Are they still there?", benEmail);
  const signIn = new SignInPage(benPage);
  await signIn.typeCode((await signIn.readMail(benEmail)).code);
  await expect(ben.messages).toHaveText([/Are they still there/]);
  await ben.write("We need eight.");
  await ben.sharePhone("413 555 0134");
  await expect(ben.messages).toHaveCount(3);
});

test("is left by one press, and back does not bring it up again", async ({ page }) => {
  await new SignInPage(page).signIn(SignInPage.newEmail());
  await page.goto("/conversations?hl=en");
  await page.waitForLoadState("networkidle");
  await page.getByRole("link", { name: "Leave this page" }).click();
  await expect(page).toHaveURL(/\/learn$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/plan$/);
});
