import { expect, test } from "@playwright/test";

test("every address of open data answers", async ({ page, request }) => {
  await page.goto("/data?hl=en");
  const links = page.locator("section[aria-labelledby='formats'] a");
  const paths = await links.evaluateAll((anchors) =>
    anchors.map((anchor) => anchor.getAttribute("href") ?? ""),
  );
  expect(paths.length).toBe(10);
  for (const path of paths)
    expect({ path, status: (await request.get(path)).status() }).toEqual({ path, status: 200 });
});

test("the sources add up to the directory", async ({ page, request }) => {
  await page.goto("/data?hl=en");
  const { total } = await (await request.get("/api/v1/initiatives?limit=1")).json();
  await expect(page.getByText(`${total} entries come from`)).toBeVisible();
  const counts = await page
    .locator("section[aria-labelledby='sources'] tbody td:last-child")
    .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
});

test("names the filters that the API describes, each of them", async ({ page, request }) => {
  await page.goto("/data?hl=en");
  const shown = await page.locator("section[aria-labelledby='filters'] tbody th").allTextContents();
  const description = await (await request.get("/api/v1/openapi.json")).json();
  const { parameters } = description.paths["/api/v1/initiatives"].get;
  const described: string[] = parameters.map(({ $ref }: { $ref: string }) => $ref.split("/").at(-1));
  expect(shown.toSorted()).toEqual(described.toSorted());
});

test("says how to have a mistake put right, and what is missing", async ({ page }) => {
  await page.goto("/data?hl=en#corrections");
  await expect(page.getByRole("heading", { name: "Something wrong or missing?" })).toBeInViewport();
  await expect(page.getByText(/of 48 types have no entry/)).toBeVisible();
});

test("the page about privacy tells the truth about cookies and storage", async ({ page, context }) => {
  await page.goto("/privacy");
  expect(await context.cookies()).toEqual([]);
  await page.goto("/privacy?hl=es");
  expect((await context.cookies()).map(({ name, value }) => [name, value])).toEqual([["hl", "es"]]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test("nothing is asked of any other server", async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(baseURL ?? "").origin) foreign.push(request.url());
  });
  for (const path of ["/", "/learn", "/data", "/privacy", "/plan"]) {
    await page.goto(path);
    await expect(page.getByRole("contentinfo")).toBeVisible();
  }
  expect(foreign).toEqual([]);
});
