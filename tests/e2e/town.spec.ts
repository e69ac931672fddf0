import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { TownPage } from "./pages/town-page";

/** Slugs of all towns, from the facts that the site is seeded with. */
const SLUGS = readFileSync("prisma/seed/data/towns.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",")[1] ?? "");

test("every one of the 351 towns is in the site map, and every tenth is looked at", async ({ request }) => {
  expect(SLUGS).toHaveLength(351);
  const siteMap = await (await request.get("/sitemap.xml")).text();
  expect(SLUGS.filter((slug) => !new RegExp(`/towns/${slug}[<?"]`).test(siteMap))).toEqual([]);
  for (const slug of SLUGS.filter((_, at) => at % 10 === 0)) {
    expect((await request.get(`/towns/${slug}`)).status(), slug).toBe(200);
  }
});

test("lists every one listed in the town, by what it is for", async ({ page, request }) => {
  const town = new TownPage(page);
  await town.open("holyoke");
  await expect(town.name).toHaveText("Holyoke, Massachusetts");
  const { total } = await (await request.get("/api/v1/initiatives?town=holyoke&limit=1")).json();
  expect(await town.names()).toHaveLength(total);
  await expect(page.locator("main header")).toContainText(
    `${total} initiatives listed. It is every one listed`,
  );
  await page.getByRole("navigation", { name: "Jump to" }).getByRole("link", { name: "Money" }).click();
  await expect(page.getByRole("region", { name: "Money" })).toBeInViewport();
});

test("shows what is near: entries, towns with counts, neighborhoods", async ({ page }) => {
  const town = new TownPage(page);
  await town.open("northampton");
  expect(
    await page.getByRole("region", { name: "Near Northampton" }).locator("li[data-id]").count(),
  ).toBeGreaterThan(3);
  const neighborhoods = page.getByRole("region", { name: "Neighborhoods and villages" });
  await expect(neighborhoods.getByRole("link", { name: "Florence" })).toHaveAttribute(
    "href",
    "/map?near=Florence%2C+Northampton",
  );
  await page.getByRole("region", { name: "Nearby towns" }).getByRole("link", { name: "Easthampton" }).click();
  await expect(town.name).toHaveText("Easthampton, Massachusetts");
});

test("says honestly that nothing is listed, and where to suggest it", async ({ page }) => {
  const town = new TownPage(page);
  await town.open("savoy");
  await expect(page.getByText("Nothing listed in Savoy yet. Know one?").first()).toBeVisible();
  await page.getByRole("link", { name: "Suggest it" }).click();
  await expect(page).toHaveURL(/\/initiatives\/new\?town=savoy$/);
  await expect(page.getByLabel("City or town")).toHaveValue("Savoy");
});

test("a misspelled town is a real 404 with the right one", async ({ page }) => {
  const answer = await page.goto("/towns/bostn?hl=en");
  expect(answer?.status()).toBe(404);
  await page.getByRole("link", { name: "Boston", exact: true }).click();
  await expect(new TownPage(page).name).toHaveText("Boston, Massachusetts");
});

test.describe("on paper", () => {
  for (const slug of ["savoy", "manchester-by-the-sea", "holyoke", "boston"]) {
    test(`${slug} is a poster of one page with its strips`, async ({ page }) => {
      const town = new TownPage(page);
      await town.open(slug);
      expect(await town.printedPages()).toBe(1);
      await page.emulateMedia({ media: "print" });
      // A Letter page without its margins, in CSS pixels.
      await page.setViewportSize({ width: 710, height: 950 });
      await expect(town.poster.getByRole("img", { name: /QR code/ })).toBeVisible();
      await expect(town.strips).toHaveCount(10);
      const strip = await town.strips.last().boundingBox();
      const list = await town.poster.locator("ul").first().boundingBox();
      expect(strip?.height).toBeGreaterThan(150);
      expect((strip?.y ?? 0) + (strip?.height ?? 0)).toBeLessThanOrEqual(950);
      expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(strip?.y ?? 0);
    });
  }

  test("a long list is cut with the number left and where they are", async ({ page }) => {
    const town = new TownPage(page);
    await town.open("boston");
    const total = (await town.names()).length;
    await page.emulateMedia({ media: "print" });
    const list = town.poster.locator("ul").first().locator("li");
    const last = (await list.last().textContent()) ?? "";
    const more = Number(/^and (\d+) more at \S+\/towns\/boston$/.exec(last)?.[1]);
    expect((await list.count()) - 1 + more).toBe(total);
  });
});
