import { expect, test } from "@playwright/test";

test("the embedded map takes filters, language and colors, sets no cookie and can be framed", async ({
  page,
  context,
}) => {
  const answer = await page.goto("/embed/map?kind=finance&hl=es&scheme=dark");
  expect(answer?.headers()["content-security-policy"]).toContain("frame-ancestors *");
  await expect(page.locator("html")).toHaveAttribute("data-scheme", "dark");
  await expect(page.getByText("132 iniciativas")).toBeVisible();
  await page.locator(".map-live .map-pin").first().waitFor();
  await expect(page.getByRole("link", { name: /Abrir el mapa completo/ })).toHaveAttribute(
    "target",
    "_blank",
  );
  expect(await context.cookies()).toEqual([]);
});

test("nothing else can be framed", async ({ page }) => {
  for (const path of ["/", "/map", "/plan"]) {
    const answer = await page.goto(path);
    expect(answer?.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
});
