import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { AccountPage } from "./pages/account-page";
import { MailboxPage } from "./pages/mailbox-page";
import { SignInPage } from "./pages/sign-in-page";

async function signIn(page: AccountPage["page"], email = SignInPage.newEmail()): Promise<string> {
  await new SignInPage(page).signIn(email);
  return email;
}

test("leads visitors to the sign-in, and from there to the account", async ({ page }) => {
  await page.goto("/account?hl=en");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount/);
});

test("shows a profile to whom it says, part by part", async ({ page, browser }) => {
  const account = new AccountPage(page);
  await signIn(page);
  await account.open();
  await account.fill("Name you go by", "Rosa of the Bakery");
  await account.show("Name you go by", "Everybody");
  await account.fill("Town", "01040");
  await account.show("Town", "Members");
  await account.fill("A few words about you", "This is between me and me");
  await account.fill("What you can do", "bread, bread, accounting");
  await account.show("What you can do", "Members");
  await page.getByRole("checkbox", { name: "Spanish" }).check();
  await account.show("Languages you speak", "Everybody");
  const path = await account.ownPage();

  const visitor = await (await browser.newContext({ locale: "en-US" })).newPage();
  expect((await visitor.goto(path))?.status()).toBe(404);
  await page.getByRole("checkbox", { name: "I want a page of my own" }).check();
  await account.save();
  await expect(page.getByRole("status")).toHaveText("Saved.");

  expect((await visitor.goto(path))?.status()).toBe(200);
  const main = visitor.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Rosa of the Bakery");
  await expect(main).toContainText("Spanish");
  expect(await visitor.content()).not.toMatch(/Holyoke|accounting|between me/);
  expect(await visitor.locator('meta[name="robots"]').getAttribute("content")).toContain("noindex");

  await signIn(visitor);
  await visitor.goto(path);
  await expect(main).toContainText("Holyoke");
  await expect(main.getByRole("listitem").filter({ hasText: "bread" })).toHaveCount(1);
  expect(await visitor.content()).not.toContain("between me");

  await page.goto(path);
  await expect(page.getByRole("main")).toContainText("This is between me and me");
  await visitor.context().close();
});

test("keeps what was typed when something is wrong, or changed in another tab", async ({ page, context }) => {
  const account = new AccountPage(page);
  await signIn(page);
  await account.open();
  const other = new AccountPage(await context.newPage());
  await other.open();
  await account.fill("Name you go by", "First");
  await account.fill("Town", "Atlantis");
  await account.save();
  await expect(page.getByRole("alert").first()).toContainText("We don’t know this town or ZIP");
  await expect(page.getByRole("textbox", { name: "Name you go by" })).toHaveValue("First");
  await account.fill("Town", "");
  await account.save();
  await expect(page.getByRole("status")).toHaveText("Saved.");

  await other.fill("Name you go by", "Second");
  await other.save();
  await expect(other.page.getByRole("alert").first()).toContainText("You changed your profile meanwhile");
  await expect(other.page.getByRole("textbox", { name: "Name you go by" })).toHaveValue("Second");
  await other.save();
  await expect(other.page.getByRole("status")).toHaveText("Saved.");
  await account.open();
  await expect(page.getByRole("textbox", { name: "Name you go by" })).toHaveValue("Second");
});

test("speaks the language that was chosen", async ({ page }) => {
  const account = new AccountPage(page);
  await signIn(page);
  await account.open();
  await account.profile.getByRole("combobox", { name: "Language of this site" }).selectOption("Español");
  await account.save();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tu cuenta");
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tu cuenta");
});

test("gives all one's data in a file, and deletes the account", async ({ page, context }) => {
  const account = new AccountPage(page);
  const email = await signIn(page);
  await account.open();
  await account.fill("Name you go by", "Somebody who leaves");
  await account.save();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download my data" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("my-data.zip");
  const files = unzipSync(new Uint8Array(await readFile(await file.path())));
  const data = JSON.parse(strFromU8(files["my-data.json"] ?? new Uint8Array()));
  expect(data.people).toMatchObject({ email, name: "Somebody who leaves" });
  const readable = await context.newPage();
  await readable.setContent(strFromU8(files["my-data.html"] ?? new Uint8Array()));
  await expect(readable.getByRole("heading", { level: 1 })).toHaveText("What we keep about you");
  await expect(readable.locator("body")).toContainText("Somebody who leaves");
  const others = (text: string) => text.match(/[\w.-]+@example\.org/g)?.filter((found) => found !== email);
  expect(others(JSON.stringify(data))).toEqual([]);

  await page.getByRole("link", { name: "Delete my account" }).click();
  await page.getByRole("textbox", { name: "Type your e-mail address" }).fill("other@example.org");
  await page.getByRole("button", { name: "Delete my account for good" }).click();
  await expect(page.getByRole("alert").first()).toContainText("This is not the address of your account.");
  await page.getByRole("textbox", { name: "Type your e-mail address" }).fill(email);
  await page.getByRole("button", { name: "Delete my account for good" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account is deleted");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);

  await signIn(page, email);
  await account.open();
  await expect(page.getByRole("textbox", { name: "Name you go by" })).toHaveValue("");
});

test("moves to another address when both confirm it", async ({ page, browser }) => {
  const [account, fresh] = [new AccountPage(page), SignInPage.newEmail()];
  const email = await signIn(page);
  await account.open();
  await page.getByRole("textbox", { name: "New address" }).fill(fresh);
  await page.getByRole("button", { name: "Change it" }).click();
  const oldCode = page.getByRole("textbox", { name: `Code from the mail to ${email}` });
  await expect(oldCode).toBeVisible();
  const mailbox = new MailboxPage(page);
  const old = await mailbox.latestTo(email, "Your code");
  expect(old.text).toContain("Somebody asked to move your account");

  // The new one by the link, on another device; the old one by the code, here.
  const phone = await (await browser.newContext({ locale: "en-US" })).newPage();
  const link = (await mailbox.latestTo(fresh)).links.find((href) => href.includes("/confirm/")) ?? "";
  await phone.goto(link);
  await phone.getByRole("main").getByRole("button").first().click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("One address is confirmed");
  await phone.context().close();
  await oldCode.fill(/\b\d{4} \d{4}\b/.exec(old.text)?.[0] ?? "");
  await page.getByRole("region", { name: "E-mail address" }).getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your address is changed");
  await account.open();
  await expect(page.getByText(`Signed in as ${fresh}.`)).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the profile is saved, and what was typed comes back when something is wrong", async ({ page }) => {
    const account = new AccountPage(page);
    await signIn(page);
    await account.open();
    await account.fill("Name you go by", "Plain");
    await account.fill("Town", "Atlantis");
    await account.save();
    await expect(page.getByRole("alert").first()).toContainText("We don’t know this town or ZIP");
    await expect(page.getByRole("textbox", { name: "Name you go by" })).toHaveValue("Plain");
    await account.fill("Town", "Holyoke");
    await account.save();
    await expect(page.getByRole("status")).toHaveText("Saved.");
    await account.open();
    await expect(page.getByRole("textbox", { name: "Name you go by" })).toHaveValue("Plain");
  });
});
