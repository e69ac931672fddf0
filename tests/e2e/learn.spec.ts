import { expect, test } from "@playwright/test";
import { LearnPage } from "./pages/learn-page";

test("defines every type, and says so where nobody is listed", async ({ page }) => {
  const learn = new LearnPage(page);
  await learn.open("?hl=en");
  await expect(learn.kinds).toHaveCount(48);
  await expect(learn.kind("worker-coop")).toContainText("one person one vote");
  await expect(learn.kind("worker-coop").getByRole("link", { name: /\d+ listed/ })).toHaveAttribute(
    "href",
    "/map?kind=worker-coop",
  );
  await expect(learn.kind("mutual-aid")).toContainText("None listed here yet");
});

test("the contents lead to every part of the page", async ({ page }) => {
  await page.goto("/learn?hl=en");
  const targets = await page
    .getByRole("navigation", { name: "On this page" })
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(targets.length).toBe(7);
  for (const target of targets) await expect(page.locator(target)).toHaveCount(1);
});

test("shows the examples that are nearest to the reader", async ({ page }) => {
  const learn = new LearnPage(page);
  await learn.open("?hl=en");
  await learn.showNear("01040");
  await expect(page).toHaveURL(/near=01040/);
  await expect(page.getByText("Examples nearest to 01040, Holyoke.")).toBeVisible();
  await expect(learn.kind("community-garden").getByRole("listitem").first()).toContainText("Holyoke");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a misspelled place is named and another offered", async ({ page }) => {
    const learn = new LearnPage(page);
    await learn.open("?hl=en");
    await learn.showNear("Northhamton");
    await expect(page.getByText("We don’t know “Northhamton”")).toBeVisible();
    await page.getByRole("link", { name: "Northampton", exact: true }).click();
    await expect(page.getByText("Examples nearest to Northampton.")).toBeVisible();
  });
});

test.describe("bad places leave the page usable:", () => {
  for (const near of ["%00", "x".repeat(10_000), "%F0%9F%A7%BA", "'%22%3Cscript%3E", "a&near=b"]) {
    test(near.slice(0, 20), async ({ page }) => {
      const response = await page.goto(`/learn?hl=en&near=${near}`);
      expect(response?.status()).toBe(200);
      await expect(new LearnPage(page).kinds).toHaveCount(48);
    });
  }
});
