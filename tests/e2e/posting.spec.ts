import { expect, type Page } from "@playwright/test";
import { findViolations } from "../support/axe";
import { test } from "../support/e2e-site";
import { MailboxPage } from "./pages/mailbox-page";
import { PostingPages } from "./pages/posting-pages";
import { SignInPage } from "./pages/sign-in-page";

test.describe.configure({ mode: "default", timeout: 180_000 });

async function expectNothingByAxe(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
}

test.describe("on a phone, in Spanish", () => {
  test.use({ viewport: { width: 375, height: 667 }, locale: "es-US", hasTouch: true, isMobile: true });

  test("a new visitor asks for something in six taps and three fields, and signs in nowhere", async ({
    page,
  }) => {
    const [posting, signIn, email] = [new PostingPages(page), new SignInPage(page), SignInPage.newEmail()];
    const visited: string[] = [];
    page.on("framenavigated", (frame) => visited.push(new URL(frame.url()).pathname));
    await page.goto("/");
    await posting.tap(page.getByRole("link", { name: "Necesito algo" }));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("¿Qué necesitas?");
    await expectNothingByAxe(page);
    await posting.write("what", "Una escalera alta, por un día");
    await posting.write("where", "Holyoke");
    await posting.write("email", email);
    expect(await page.locator("form .form-field:visible").count()).toBe(3);
    await posting.tap(posting.submit);
    await expect(signIn.code).toBeFocused();
    const { code } = await signIn.readMail(email);
    await page.keyboard.type(code);
    await posting.tap(page.locator("form", { has: signIn.code }).getByRole("button"));
    await expect(posting.result).toContainText("La tienen los organizadores");
    expect(posting.taps).toBeLessThanOrEqual(6);
    expect(visited).not.toContain("/sign-in");
    await expectNothingByAxe(page);

    // A share of her own, some day: one field.
    await page.getByLabel("Lo que podría compartir").fill("Una hora para arreglar bicicletas");
    await page.getByRole("button", { name: "Ofrecerlo" }).click();
    await expect(page.getByRole("article").getByRole("heading")).toHaveText(
      "Una hora para arreglar bicicletas",
    );
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("what a note reveals is said, and it goes as it is when that is wanted", async ({ page }) => {
    const posting = new PostingPages(page);
    await page.goto("/board/new");
    await page.getByRole("link", { name: "I need something" }).click();
    await posting.field("what").fill("Food today. Call 413-555-0123, I am behind with the rent");
    await posting.field("where").fill("Holyok");
    await posting.field("email").fill(SignInPage.newEmail());
    await posting.submit.click();
    await expect(page.getByText("Is it spelled right?").last()).toBeVisible();
    await posting.field("where").fill("Holyoke");
    await posting.submit.click();
    await expect(posting.notice).toContainText("There is a phone number in it.");
    await expect(posting.notice.getByRole("link", { name: "211", exact: true })).toBeVisible();
    await expect(posting.notice.getByRole("radio").first()).toBeChecked();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(320);
    await posting.notice.getByRole("checkbox").check();
    await posting.submit.click();
    await expect(page).toHaveURL(/\/confirm/);
  });
});

test("an organizer lets it on the board; its author changes it, adds a photo and closes it", async ({
  page,
  browser,
  site,
}) => {
  const [posting, signIn, email] = [new PostingPages(page), new SignInPage(page), SignInPage.newEmail()];
  await page.goto("/board/new?side=offer&hl=en");
  await posting.field("what").fill("Chairs for a meeting");
  await posting.field("where").fill("Worcester");
  await posting.field("email").fill(email);
  await page.getByText("Add more").click();
  await posting.field("quantity").fill("2");
  await posting.field("body").fill("Or call 413-555-0123");
  await posting.submit.click();
  await expect(posting.notice).toContainText("There is a phone number in it.");
  await expectNothingByAxe(page);
  await posting.field("body").fill("");
  await posting.submit.click();
  await signIn.typeCode((await signIn.readMail(email)).code);
  await expect(posting.result).toContainText("It is with the organizers");

  const organizer = SignInPage.newEmail();
  await site.appoint(organizer, "organizer");
  const desk = await (await browser.newContext({ baseURL: site.url })).newPage();
  await new SignInPage(desk).signIn(organizer, { next: "/account" });
  await desk.getByRole("button", { name: "I promise this" }).click();
  await expect(desk.getByRole("button", { name: "I promise this" })).toBeHidden();
  await desk.goto("/desk/board");
  await expectNothingByAxe(desk);
  await desk.getByRole("link", { name: /^Look at it.*Chairs for a meeting/ }).click();
  await expectNothingByAxe(desk);
  await desk.getByRole("checkbox").check();
  await desk.getByRole("button", { name: "Let it on the board" }).click();
  await expect(desk.getByRole("status")).toContainText("whoever wrote it is trusted");
  const mail = await new MailboxPage(page).latestTo(email, "About your note on the board");
  expect(mail.text).not.toContain("Chairs");

  await page.goto(mail.links.find((href) => href.includes("/manage")) ?? "");
  await page.getByLabel(/^Picture/).setInputFiles({
    ...{ name: "chair.png", mimeType: "image/png" },
    buffer: Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
  });
  await page.getByLabel("What is to be seen on it").fill("A red chair");
  await page.getByRole("button", { name: "Add this photo" }).click();
  await expect(page.getByRole("status")).toHaveText("The photo is added.");
  await expect(page.getByRole("img", { name: "A red chair" }).first()).toHaveJSProperty("naturalWidth", 1);
  await page.getByRole("heading", { name: "Change it" }).click();
  await page.getByLabel("Title", { exact: true }).fill("Twenty chairs");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await page.getByRole("button", { name: "One has found somebody" }).click();
  await expect(page.getByText("1 of 2 is still left.")).toBeVisible();
  await expectNothingByAxe(page);
  await page.getByRole("radio", { name: "Met, by way of this board" }).check();
  await page.getByRole("button", { name: "Close it" }).click();
  await expect(page.getByRole("status")).toContainText("It is closed.");
  await page.goto("/account");
  await expect(page.getByRole("listitem").filter({ hasText: "Twenty chairs" })).toContainText("Done");
});
