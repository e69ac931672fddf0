import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { findViolations, overflowOf, RULES } from "../support/axe";
import { addGroupWithMeeting } from "../support/e2e-minutes";
import { SignInPage } from "./pages/sign-in-page";

test.describe.configure({ timeout: 180_000 });

async function expectSound(page: Page): Promise<void> {
  expect([page.url(), await findViolations(page, RULES)]).toEqual([page.url(), []]);
  expect([page.url(), await overflowOf(page)]).toEqual([page.url(), 0]);
}

const TEXT = `## Money

- #decision We pay for child care
- #action @Nadia by 3 May find a walk-in cooler for the pantry

Everybody was glad.`;

/** Somebody signed in who coordinates a group with a meeting. */
async function makeKeeper(page: Page, name: string) {
  const email = SignInPage.newEmail();
  await new SignInPage(page).signIn(email);
  return addGroupWithMeeting(name, [{ email, name: "Nadia Cruz", role: "coordinator" }]);
}

/** Saves a text, and waits until the site has taken it: that an earlier one was saved may still stand on the page. */
async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel("Text", { exact: true }).fill(text);
  const taken = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Save" }).click();
  await taken;
}

test("minutes are written on a phone, approved, and something to do becomes a need on the board and links back", async ({
  browser,
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 740 });
  const paths = await makeKeeper(page, "Pantry group");
  await page.goto(paths.text);
  await expectSound(page);
  await page.getByRole("link", { name: "Begin with a template" }).click();
  await expect(page.getByLabel("Text", { exact: true })).toHaveValue(/## Welcome/);
  await write(page, TEXT);
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await expect(page.getByText("We pay for child care").last()).toBeVisible();
  await expect(page.getByText("you · by May 3, 2027")).toBeVisible();
  await expectSound(page);

  const visitor = await (
    await browser.newContext({ locale: "es", viewport: { width: 375, height: 740 } })
  ).newPage();
  await visitor.goto(paths.text);
  await expect(visitor).toHaveURL(/\/sign-in/);
  await page.getByRole("button", { name: "Make it minutes" }).click();
  await page.getByLabel("Everybody", { exact: true }).check();
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText("Approved.", { exact: true })).toBeVisible();
  await expectSound(page);
  await visitor.goto(paths.text);
  await expect(visitor.getByRole("heading", { level: 1, name: "Acta" })).toBeVisible();
  await expect(visitor.getByText("alguien del grupo · para el 3 de mayo de 2027")).toBeVisible();
  await expect(visitor.getByText("Nadia")).toHaveCount(0);
  await expectSound(visitor);

  await page.goto(`${paths.group}/actions`);
  await expectSound(page);
  await page.getByRole("link", { name: "Needs help" }).click();
  await expect(page.getByLabel("In a few words")).toHaveValue("find a walk-in cooler for the pantry");
  await expect(page.getByText("You write for Pantry group.")).toBeVisible();
  await expectSound(page);
  await page.getByLabel("Where").fill("Holyoke");
  await page.getByRole("button", { name: "Put it on the board" }).click();
  await expect(page).toHaveURL(/\/manage/);
  const post = new URL(page.url()).pathname.replace("/manage", "");

  await visitor.goto(post);
  await expect(visitor.getByRole("link", { name: "Para Pantry group" })).toHaveAttribute("href", paths.group);
  await expectSound(visitor);
  await visitor.getByRole("link", { name: "ayuda con una tarea suya" }).click();
  await expect(visitor.getByRole("link", { name: "Necesidad en el tablón: abierta" })).toHaveAttribute(
    "href",
    post,
  );
  await expectSound(visitor);
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "What you do in your groups" })).toBeVisible();
  await expectSound(page);
  await page.getByRole("button", { name: "Done: find a walk-in cooler for the pantry" }).click();
  await expect(page.getByText("Ticked off.")).toBeVisible();

  // What comes up between meetings is put down, and said anew.
  await page.goto(`${paths.group}/actions`);
  await page.getByLabel("What is to be done").fill("ask the school for its kitchen");
  await page.getByRole("button", { name: "Put it down" }).click();
  await expect(page.getByText("It is on the list.")).toBeVisible();
  await page.getByRole("link", { name: "Change: ask the school for its kitchen" }).click();
  await expectSound(page);
  await page.getByLabel("What is to be done").fill("");
  await page.getByRole("button", { name: "Save it" }).click();
  await expect(page.locator("main").getByRole("alert")).toBeVisible();
  await expectSound(page);
  await page.getByLabel("What is to be done").fill("ask the school for its kitchen, and when");
  await page.getByLabel("By when").fill("2027-05-03");
  await page.getByRole("button", { name: "Save it" }).click();
  await expect(page.getByText("It is changed.")).toBeVisible();
  await expect(page.getByText("ask the school for its kitchen, and when").first()).toBeVisible();
  await visitor.context().close();
});

/** A page of another browser of the same person. */
async function sameAs(browser: Browser, page: Page, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addCookies(await page.context().cookies());
  return context.newPage();
}

for (const javaScriptEnabled of [true, false]) {
  test(`two who write at once lose nothing, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    page,
  }) => {
    const paths = await makeKeeper(page, "Writers");
    await page.goto(paths.text);
    await write(page, "One\n\nTwo\n\nThree");
    await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
    const other = await sameAs(browser, page, { locale: "en-US", javaScriptEnabled });
    await other.goto(paths.text);
    await write(page, "One, first\n\nTwo\n\nThree");
    await expect(page.getByText("One, first").last()).toBeVisible();
    await write(other, "One, second\n\nTwo\n\nThree");
    await expect(other.getByText("both of you changed the same place")).toBeVisible();
    await expect(other.getByRole("heading", { name: "What was saved meanwhile" })).toBeVisible();
    const text = other.getByLabel("Text", { exact: true });
    await expect(text).toHaveValue("One, second\nOne, first\n\nTwo\n\nThree");
    if (javaScriptEnabled) await expectSound(other);
    await write(other, "One, first and second\n\nTwo\n\nThree");
    await expect(other.getByText("Saved.", { exact: true })).toBeVisible();

    await page.goto(paths.text);
    await write(other, "One, first and second\n\nTwo\n\nThree, other");
    await expect(other.getByText("Saved.", { exact: true })).toBeVisible();
    await write(page, "Zero\n\nOne, first and second\n\nTwo\n\nThree");
    await expect(page.getByText("Their changes and yours fit together")).toBeVisible();
    await expect(page.getByLabel("Text", { exact: true })).toHaveValue(
      "Zero\n\nOne, first and second\n\nTwo\n\nThree, other",
    );
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.", { exact: true })).toBeVisible();

    await page.getByRole("link", { name: "Earlier versions" }).click();
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(5);
    await expectSound(page);
    await page.getByRole("button", { name: "Take this version back: Version 1", exact: true }).click();
    await expect(page.getByText("The earlier version is back.")).toBeVisible();
    await expect(page.getByLabel("Text", { exact: true })).toHaveValue("One\n\nTwo\n\nThree");
    await other.context().close();
  });
}
