import { expect, test } from "@playwright/test";
import { HomePage } from "./pages/home-page";

test("greets in all the languages, the page's own first", async ({ page }) => {
  const home = new HomePage(page);
  await home.open("en");
  await expect(home.headline).toHaveText(/^Another economy.*Otra economía/s);
  await expect(home.headline.locator("[lang=es]")).toHaveText(/^Otra economía/);
  await home.open("es");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(home.headline).toHaveText(/^Otra economía.*Another economy/s);
  await expect(home.headline.locator("[lang=en]")).toHaveText(/^Another economy/);
});

test("a ZIP leads to what is near it", async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  await home.showNear("01060");
  await expect(page).toHaveURL(/\/map\?near=01060$/);
});

test("has three doors of equal weight, and none of them is empty", async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  await expect(home.doors).toHaveText(["Find", "Ask or offer", "Join a group"]);
  const widths = await home.doors.evaluateAll((headings) =>
    headings.map((heading) => Math.round(heading.closest("section")?.getBoundingClientRect().width ?? 0)),
  );
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(4);
  for (const door of await page.locator("section[aria-labelledby^='door-']").all()) {
    expect(await door.getByRole("listitem").count()).toBeGreaterThan(2);
  }
});

test("every number is the number of places that its link leads to", async ({ page, request }) => {
  const home = new HomePage(page);
  await home.open();
  const links = await home.countedLinks().evaluateAll((anchors) =>
    anchors.map((anchor) => ({
      query: (anchor.getAttribute("href") ?? "").replace("/map", ""),
      count: Number(/(\d+)\D*$/.exec(anchor.textContent ?? "")?.[1]),
    })),
  );
  expect(links.length).toBeGreaterThan(20);
  for (const { query, count } of links) {
    const answer = await request.get(`/api/v1/initiatives${query}&limit=1`);
    expect({ query, count: (await answer.json()).total }).toEqual({ query, count });
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("shows the map with links, and the form works", async ({ page }) => {
    const home = new HomePage(page);
    await home.open();
    expect(await page.locator(".map-static a.map-marker").count()).toBeGreaterThan(10);
    await home.showNear("Holyoke");
    await expect(page).toHaveURL(/\/map\?near=Holyoke$/);
  });
});
