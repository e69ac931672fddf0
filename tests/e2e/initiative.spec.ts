import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { InitiativePage } from "./pages/initiative-page";

const SLUG = "river-valley-co-op";

test("begins with its age and with ways to take part, then says all that is known", async ({ page }) => {
  const initiative = new InitiativePage(page);
  await initiative.open(SLUG);
  await expect(initiative.name).toHaveText("River Valley Co-op");
  await expect(page.getByText("Listed 2019. Check before you go.").first()).toBeVisible();
  await expect(page.locator("article header time")).toHaveAttribute("title", "October 3, 2019");
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Ways to take part");
  await expect(initiative.ways.getByRole("heading", { level: 3 })).toHaveText(["Visit", "Buy", "Join"]);
  await expect(initiative.ways.getByText("Usual for a food co-op, ask first")).toHaveCount(3);
  await expect(initiative.facts.locator("address")).toContainText("330 North King Street");
  await expect(initiative.source).toContainText("Listed October 3, 2019");
  await expect(initiative.source).toContainText("License: ODbL");
  const directions = page.getByRole("link", { name: "Directions" });
  await expect(directions).toHaveAttribute("href", /openstreetmap\.org\/directions\?to=330%20North%20King/);
});

test("has no directions where no address is published", async ({ page }) => {
  await new InitiativePage(page).open("boston-ujima-project");
  await expect(page.getByText("in Boston").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Directions" })).toHaveCount(0);
  await expect(page.locator("article address")).toHaveCount(0);
});

test("leads to others like it, and to others near it", async ({ page }) => {
  const initiative = new InitiativePage(page);
  await initiative.open(SLUG);
  for (const name of ["Like this elsewhere", "Near here"]) {
    const rows = page.getByRole("region", { name }).locator("li[data-id]");
    expect(await rows.count(), name).toBeGreaterThan(1);
  }
  await page.getByRole("region", { name: "Near here" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/initiatives\/(?!river-valley)/);
  await expect(initiative.name).toBeVisible();
});

test("is shared with the language it is read in", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const initiative = new InitiativePage(page);
  await initiative.open(SLUG);
  const own = new RegExp(`/initiatives/${SLUG}\\?hl=en$`);
  const message = await initiative.share.getByRole("link", { name: "WhatsApp" }).getAttribute("href");
  expect(new URL(message ?? "").searchParams.get("text")).toMatch(own);
  await initiative.share.getByRole("button", { name: "Copy link" }).click();
  await expect(initiative.share.getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(own);
  await initiative.share.getByText("QR code").click();
  await expect(initiative.share.getByRole("img", { name: /River Valley Co-op/ })).toBeVisible();
});

test("tells machines what it is, and message apps how it looks", async ({ page }) => {
  const initiative = new InitiativePage(page);
  await initiative.open(SLUG, "es");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  expect(await initiative.linkedData()).toMatchObject({
    "@context": "https://schema.org",
    name: "River Valley Co-op",
    address: { streetAddress: "330 North King Street" },
  });
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", new RegExp(`/${SLUG}\\?hl=es$`));
  await expect(page.locator("link[rel=alternate][hreflang=en]")).toHaveAttribute("href", /\?hl=en$/);
  const card = await initiative.previewCard();
  expect(card.status()).toBe(200);
  expect(card.headers()["content-type"]).toBe("image/png");
});

test.describe("a visit", () => {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
      test.use({ javaScriptEnabled });

      test("goes into the calendar", async ({ page }) => {
        const initiative = new InitiativePage(page);
        await initiative.open(SLUG);
        const day = await initiative.openVisit();
        const download = await initiative.downloadVisit(day);
        expect(download.suggestedFilename()).toBe(`${SLUG}-${day}.ics`);
        const file = await readFile(await download.path(), "utf8");
        expect(file).toContain(`DTSTART;VALUE=DATE:${day.replaceAll("-", "")}\r\n`);
        expect(file).toContain("SUMMARY:Visit River Valley Co-op\r\n");
        expect(file).toContain("LOCATION:330 North King Street\\, Northampton\\, MA 01060\r\n");
      });
    });
  }

  test("on a day that does not exist gets the form back, with what was typed", async ({ page }) => {
    const answer = await page.goto(`/initiatives/${SLUG}/visit.ics?date=2026-02-30&time=14:30&hl=es`);
    expect(answer?.status()).toBe(400);
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.locator("input[type=time]")).toHaveValue("14:30");
    await expect(page.getByRole("link", { name: "Volver a River Valley Co-op" })).toBeVisible();
  });
});

test("a wrong address is a real 404 with what may have been meant", async ({ page }) => {
  const answer = await page.goto("/initiatives/river-valey-coop?hl=en");
  expect(answer?.status()).toBe(404);
  await page.getByRole("link", { name: "River Valley Co-op, Northampton" }).click();
  await expect(new InitiativePage(page).name).toHaveText("River Valley Co-op");
});

for (const slug of [
  "%25",
  "%00",
  "%C3%28",
  "__proto__",
  "%F0%9F%8C%BB",
  "..%2f..%2f",
  "a".repeat(3000),
  "%27%3B--",
]) {
  test(`an address like ${slug.slice(0, 20)} is nobody's, and no error of ours`, async ({ request }) => {
    for (const path of [
      `/initiatives/${slug}`,
      `/initiatives/${slug}/visit.ics`,
      `/towns/${slug}`,
      `/cards/towns/${slug}`,
    ]) {
      expect([400, 404], path.slice(0, 60)).toContain((await request.get(path)).status());
    }
  });
}
