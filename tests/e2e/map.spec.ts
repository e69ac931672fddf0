import { expect, test } from "@playwright/test";
import { MapPage } from "./pages/map-page";

// Without motion a drag ends where the hand lets go.
test.use({ viewport: { width: 1280, height: 800 }, contextOptions: { reducedMotion: "reduce" } });

const NOTHING_NEAR = "?kind=fair-trade&near=01220&radius=5";

test("a ZIP leads to what is near, nearest first, with miles only for exact places", async ({ page }) => {
  const map = new MapPage(page);
  await map.open();
  await map.search("food co-op", "01060");
  await expect(map.count).toContainText("near 01060");
  const text = await map.rows.allTextContents();
  const miles = text.flatMap((row) => /([\d.]+)\s*mi/.exec(row)?.[1] ?? []).map(Number);
  expect(miles.length).toBeGreaterThan(0);
  expect(miles).toEqual(miles.toSorted((a, b) => a - b));
  for (const row of text.filter((one) => one.includes("in Northampton")))
    expect(row).not.toMatch(/\d\s*mi\b/);
});

test("a place typed among the words becomes the place", async ({ page }) => {
  const map = new MapPage(page);
  await map.open();
  await map.search("pantry near 02139");
  await expect.poll(() => map.param("near")).toBe("02139");
  expect(map.param("q")).toBe("pantry");
});

test("pantry, despensa and food pantry lead to the same places, and misspelling is mended", async ({
  page,
}) => {
  const map = new MapPage(page);
  const found: string[][] = [];
  for (const q of ["pantry", "despensa", "food pantry"]) {
    await map.open(`?q=${encodeURIComponent(q)}&sort=name`);
    found.push(await map.names());
  }
  expect(found[0]?.length).toBeGreaterThan(0);
  expect(found[1]).toEqual(found[0]);
  expect(found[2]).toEqual(found[0]);
  await map.open("?q=gardn");
  await expect(page.getByText("These are for “garden”")).toBeVisible();
});

test("live counts respect the other filters, and each number is what choosing it finds", async ({ page }) => {
  const map = new MapPage(page);
  await map.open("?region=pioneer-valley");
  const chip = map.group("Finance");
  const promised = Number((await chip.locator(".count").textContent()) ?? "");
  await chip.click();
  await expect(map.count).toHaveText(`${promised} initiatives`);
  await expect(chip).toHaveAttribute("aria-current", "true");
});

test("list and map hold the same set", async ({ page }) => {
  const map = new MapPage(page);
  const answer = page.waitForResponse((response) => response.url().includes("/api/v1/map"));
  await map.openLive("?kind=time-bank");
  const { total, unmapped } = (await (await answer).json()) as { total: number; unmapped: number };
  await expect(map.count).toHaveText(`${total + unmapped} initiatives`);
});

test("hovering a row lights up the map, and the other way round", async ({ page }) => {
  const map = new MapPage(page);
  await map.openLive("?kind=makerspace");
  await map.rows.first().hover();
  await expect(page.locator(".map-live .map-active")).toHaveCount(1);
  const pin = map.pins.filter({ has: page.locator(".map-disc") }).first();
  await pin.hover();
  await expect(page.locator("[data-results] > li[data-active]")).toHaveCount(1);
});

test("filters keep the map's position; Back and Forward restore filters and position", async ({ page }) => {
  const map = new MapPage(page);
  await map.openLive();
  await map.group("Food & land").click();
  await expect(map.count).toHaveText("104 initiatives");
  await map.drag(-100, -60);
  await expect.poll(() => map.param("at")).not.toBeNull();
  const at = map.param("at");
  await map.group("Food & land").click();
  await expect(map.count).toHaveText("407 initiatives");
  expect(map.param("at")).toBe(at);
  await page.goBack();
  await expect(map.count).toHaveText("104 initiatives");
  await page.goBack();
  await expect(map.count).toHaveText("407 initiatives");
  expect(map.param("at")).toBeNull();
  await page.goForward();
  await expect(map.count).toHaveText("104 initiatives");
  expect(map.param("at")).toBe(at);
  await page.reload();
  await expect(map.count).toHaveText("104 initiatives");
  expect(map.param("at")).toBe(at);
});

test("the list stays until this area is searched, or follows the map when told to", async ({ page }) => {
  const map = new MapPage(page);
  await map.openLive("?near=02139&radius=5");
  const before = await map.count.textContent();
  await map.drag(-150, 0);
  await expect(page.getByRole("button", { name: "Search this area" })).toBeVisible();
  await expect(map.count).toHaveText(before ?? "");
  await page.getByRole("button", { name: "Search this area" }).click();
  await expect.poll(() => map.param("bbox")).not.toBeNull();
  await page.getByLabel("List follows the map").check();
  await expect.poll(() => map.param("follow")).toBe("1");
  const area = map.param("bbox");
  await map.drag(200, 0);
  await expect.poll(() => map.param("bbox")).not.toBe(area);
  await page.getByLabel("List follows the map").uncheck();
  await expect.poll(() => map.param("follow")).toBeNull();
});

test("Escape closes what a button opened and gives the focus back to it", async ({ page }) => {
  const map = new MapPage(page);
  await map.openLive();
  for (const menu of await page.locator("main details:not(details details):visible").all()) {
    const button = menu.locator("> summary");
    await button.click();
    await expect(menu).toHaveAttribute("open");
    await menu.locator("a, textarea").first().focus();
    await page.keyboard.press("Escape");
    await expect(menu).not.toHaveAttribute("open");
    await expect(button).toBeFocused();
  }
});

test("several at one point open as a list", async ({ page }) => {
  const map = new MapPage(page);
  await map.openLive("?at=42.3001,-71.0963&zoom=17");
  await map.pins.first().click();
  const panel = page.locator(".map-panel");
  await expect(panel.getByRole("link").nth(1)).toBeVisible();
  await panel.getByRole("button", { name: "Close" }).click();
  await expect(panel).toHaveCount(0);
});

test("nothing found offers what would fit", async ({ page }) => {
  const map = new MapPage(page);
  await map.open(NOTHING_NEAR);
  await expect(map.count).toContainText("Nothing found");
  await expect(page.getByRole("heading", { name: "The nearest that would fit" })).toBeVisible();
  await page.locator(".explorer-list").getByRole("link", { name: /^\d+ / }).first().click();
  await expect(map.rows.first()).toBeVisible();
});

test("a wrong parameter is said and left out", async ({ page }) => {
  const map = new MapPage(page);
  await map.open("?kind=unicorn&radius=-1&bbox=1,2,3&near=Northhamptonn&utm_source=x");
  await expect(page.getByText("Part of this address was left out:")).toBeVisible();
  await expect(page.getByText("“unicorn” is not a known value of the type.")).toBeVisible();
  await page.getByRole("link", { name: "Northampton", exact: true }).click();
  await expect(map.count).toContainText("near Northampton");
});

test("from a typed ZIP to the first result in at most 12 keys, with one announcement", async ({ page }) => {
  const map = new MapPage(page);
  await map.open();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const focusedIs = (selector: string) =>
    page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector);
  while (!(await focusedIs("input[name=near]")) && keys < 12) await press("Tab");
  await page.keyboard.type("01060");
  await press("Enter");
  await expect(map.count).toContainText("near 01060");
  await expect(page.locator("[data-results]")).toBeFocused();
  await press("Tab");
  expect(await focusedIs("[data-results] a")).toBe(true);
  expect(keys).toBeLessThanOrEqual(12);
  await expect(page.locator("[role=status]:visible").filter({ hasText: "initiatives" })).toHaveCount(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list filters, searches and pages; the map is a picture with links", async ({ page }) => {
    const map = new MapPage(page);
    await map.open();
    await expect(map.count).toHaveText("407 initiatives");
    await page.getByRole("link", { name: "Next" }).click();
    await expect(page.getByText(/^Page 2 of /)).toBeVisible();
    await map.group("Finance").click();
    await expect(map.count).toHaveText("132 initiatives");
    await map.search("", "Holyoke");
    await expect(map.count).toContainText("near Holyoke");
    await page.locator(".map-picture a.map-marker").first().click();
    await expect(page).toHaveURL(/bbox=|\/initiatives\//);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 375, height: 740 } });

  test("the list comes first, a button leads to the map and its sheet", async ({ page }) => {
    const map = new MapPage(page);
    await map.open();
    await expect(map.rows.first()).toBeInViewport();
    await expect(page.locator(".explorer-map")).toBeHidden();
    await page.getByRole("link", { name: "Map", exact: true }).last().click();
    await map.pins.first().waitFor();
    await expect(page.locator(".explorer-map")).toBeInViewport();
    await page.getByRole("link", { name: "List", exact: true }).click();
    await expect(map.rows.first()).toBeInViewport();
    await page.getByRole("link", { name: "Map", exact: true }).last().click();
    await expect(page.locator(".map-live")).toBeInViewport({ ratio: 0.6 });
  });
});

test("speaks Spanish", async ({ page }) => {
  const map = new MapPage(page);
  await map.open("?hl=es&q=huerto");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(map.count).toContainText("iniciativas");
  await expect(map.rows.first().getByText("Huerto comunitario")).toBeVisible();
});

test("prints the whole filtered directory", async ({ page }) => {
  await page.goto("/map?kind=food-land&view=print");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Directory");
  await expect(page.locator("main li")).toHaveCount(104);
});
