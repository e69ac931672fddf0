import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { PlanPage } from "./pages/plan-page";

const COOP = "river-valley-co-op";

test("keeps what one wants to do, over reloads and in every tab", async ({ page, context }) => {
  const plan = new PlanPage(page);
  const other = new PlanPage(await context.newPage());
  await other.open();
  await expect(other.page.getByText("Nothing here yet.")).toBeVisible();
  await plan.add(COOP, "Visit", "Join");
  await expect(page.getByText("In my plan: visit, join")).toBeVisible();
  await expect(other.items).toHaveCount(2);
  await other.button("Remove River Valley Co-op").first().click();
  await expect(page.getByText("In my plan: join")).toBeVisible();
  await page.reload();
  await expect(page.getByText("In my plan: join")).toBeVisible();
});

test("gives the calendar what has a day", async ({ page }) => {
  const plan = new PlanPage(page);
  await plan.add(COOP, "Visit");
  await plan.open();
  await expect(plan.button("Take it to my calendar")).toBeHidden();
  await page.getByLabel("Day for River Valley Co-op").fill("2027-01-31");
  await page.getByLabel("Note for River Valley Co-op").fill("Ask: shares, hours; bread");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    plan.button("Take it to my calendar").click(),
  ]);
  expect(file.suggestedFilename()).toBe("my-plan.ics");
  const text = await readFile(await file.path(), "utf8");
  expect(text).toContain("DTSTART;VALUE=DATE:20270131\r\n");
  expect(text).toContain("SUMMARY:Visit: River Valley Co-op\r\n");
  expect(text.replaceAll("\r\n ", "")).toContain("Ask: shares\\, hours\\; bread");
});

test("finds a place near for each part of the week, and another when asked", async ({ page }) => {
  const plan = new PlanPage(page);
  await plan.open();
  await plan.findNear("nowhere at all");
  await expect(plan.weekStatus).toContainText("We don’t know “nowhere at all”");
  await plan.findNear("01060");
  await expect(plan.weekStatus).toHaveText("Places near 01060 are below.");
  const groceries = plan.week("Groceries");
  await expect(groceries.getByRole("link", { name: "River Valley Co-op" })).toBeVisible();
  const instead = groceries.getByRole("button", { name: /^Take .* instead$/ }).first();
  const name = /^Take (.*) instead$/.exec((await instead.getAttribute("aria-label")) ?? "")?.[1] ?? "";
  await instead.click();
  await expect(groceries.getByRole("link", { name })).toBeVisible();
  await page.reload();
  await expect(groceries.getByRole("link", { name })).toBeVisible();
});

test("clears everything, and gives it back when asked", async ({ page }) => {
  const plan = new PlanPage(page);
  await plan.add(COOP, "Give");
  await plan.open();
  await page.getByLabel("Bank: what I use now").fill("The one downtown");
  await plan.button("Clear my plan").click();
  await expect(plan.items.filter({ hasText: "River Valley" })).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await plan.button("Undo").click();
  await expect(plan.items.filter({ hasText: "River Valley" })).toHaveCount(1);
  await expect(page.getByLabel("Bank: what I use now")).toHaveValue("The one downtown");
});

test("reads what it can of a broken plan", async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem("plan", '{"version":1,"items":[3,{"slug":"//x"}],"week":7'),
  );
  const plan = new PlanPage(page);
  await plan.open();
  await expect(page.getByText("Nothing here yet.")).toBeVisible();
});

test("works for the visit where the browser keeps nothing", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  const plan = new PlanPage(page);
  await plan.open();
  await page.getByLabel("Bank: what I use now").fill("The one downtown");
  await expect(page.getByLabel("Bank: what I use now")).toHaveValue("The one downtown");
  await expect(page.getByText("does not let the site keep anything")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("there is a plan on paper, and no button that does nothing", async ({ page }) => {
    await page.goto("/plan?hl=en");
    await expect(page.locator("noscript > .note")).toBeVisible();
    await expect(page.getByRole("rowheader")).toHaveText([
      ...["Bank", "Groceries", "Power", "Repairs", "Care", "Rent", "Learning"],
    ]);
    await expect(page.locator("main").getByRole("button")).toHaveCount(0);
    await page.goto(`/initiatives/${COOP}?hl=en`);
    await expect(page.getByText("Add to my plan")).toBeHidden();
  });
});
