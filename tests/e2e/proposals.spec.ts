import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { findViolations } from "../support/axe";
import { test } from "../support/e2e-site";
import { MailboxPage } from "./pages/mailbox-page";
import { SignInPage } from "./pages/sign-in-page";
import { SuggestPages } from "./pages/suggest-pages";

test.describe.configure({ mode: "default", timeout: 180_000 });

async function expectNothingByAxe(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
}

test("a visitor suggests on a phone and confirms, an editor accepts with a change, it is on the map", async ({
  browser,
  page,
  site,
}) => {
  await page.setViewportSize({ width: 375, height: 740 });
  const [suggest, signIn] = [new SuggestPages(page), new SignInPage(page)];
  const [author, editor] = [SignInPage.newEmail(), SignInPage.newEmail()];
  await page.goto("/initiatives/new?town=holyoke&hl=en");
  await expectNothingByAxe(page);
  await suggest.fill({ name: "River Valley Coop", kind: "tool-library", town: "Northampton", email: author });
  await expect(suggest.similar).toBeVisible();
  await page.getByLabel("What is it called?").fill("Paper City Tool Shed");
  await page.getByLabel("City or town").fill("Holyoke");
  await expect(suggest.similar).toBeHidden();
  await page.getByRole("button", { name: "Show it on the map" }).click();
  await expect(page.getByText("This is the middle of the town.")).toBeVisible();
  await expect(page.locator(".map-pin")).toBeVisible();
  const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: "#14543f" } });
  const buffer = await picture.jpeg().toBuffer();
  await page.getByLabel("Picture (JPEG").setInputFiles({ name: "wall.jpg", mimeType: "image/jpeg", buffer });
  await page.getByLabel("What is to be seen on it").fill("A wall of tools");
  await page.getByRole("button", { name: "Add this photo" }).click();
  await expect(page.getByText("The photo is added to this form.")).toBeVisible();
  await expect(page.getByLabel("What is it called?")).toHaveValue("Paper City Tool Shed");
  await expect(page.getByLabel("What is to be seen on photo 1")).toHaveValue("A wall of tools");
  await expectNothingByAxe(page);
  await suggest.submit.click();
  await signIn.typeCode((await signIn.readMail(author)).code);
  await expect(page.getByText("It waits for an editor.")).toBeVisible();
  await expectNothingByAxe(page);

  const desk = await (await browser.newContext({ baseURL: site.url, locale: "en-US" })).newPage();
  const queue = new SuggestPages(desk);
  await site.appoint(editor, "curator");
  await new SignInPage(desk).signIn(editor, { next: "/desk/proposals" });
  await expectNothingByAxe(desk);
  await queue.queued("Paper City Tool Shed").click();
  await expect(desk.getByRole("heading", { name: "Where the pin moves" })).toBeVisible();
  const sent = desk.getByRole("img", { name: "A wall of tools" });
  await expect.poll(() => sent.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400);
  const address = await sent.getAttribute("src");
  expect((await page.request.get(address ?? "")).status()).toBe(404);
  await expectNothingByAxe(desk);
  await desk.keyboard.press("c");
  await queue.change.getByLabel("What is it called?").fill("Paper City Tool Library");
  await queue.change.getByRole("button", { name: "Accept so" }).click();
  await expect(desk.getByText("Accepted, and shown everywhere.")).toBeVisible();
  const since = Date.now();
  const found = await desk.request.get(`${site.url}/api/v1/map?q=Paper+City+Tool+Library`);
  expect([(await found.json()).total, Date.now() - since < 1000]).toEqual([1, true]);

  const mail = await new MailboxPage(page).latestTo(author, "About your suggestion");
  await page.goto(mail.links.find((href) => href.includes("/initiatives/")) ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Paper City Tool Library");
  await expect(page.getByRole("img", { name: "A wall of tools" })).toBeVisible();
  await page.getByRole("link", { name: "What changed when" }).click();
  await expect(page.getByText("suggested by a visitor")).toBeVisible();
  await expectNothingByAxe(page);
  await desk.context().close();
});
