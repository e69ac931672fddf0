import { expect, type Page, test } from "@playwright/test";
import { PlanPage } from "./pages/plan-page";
import { SignInPage } from "./pages/sign-in-page";

const accountLink = (page: Page) => page.getByRole("banner").getByRole("link", { name: "My account" });
const signInLink = (page: Page) => page.getByRole("banner").getByRole("link", { name: "Sign in" });

/** Signs in on a device that others use, too. */
async function signInAtLibrary(page: Page): Promise<string> {
  const email = SignInPage.newEmail();
  await new SignInPage(page).signIn(email, { isShared: true });
  // The page loads itself once more, for the script that watches the tab.
  await page.waitForFunction(() => "sharedTab" in window);
  await expect(accountLink(page)).toBeVisible();
  return email;
}

test("the session is at home in its tab and in those opened beside it", async ({ page, context }) => {
  await signInAtLibrary(page);
  await page.goto("/learn");
  await expect(accountLink(page)).toBeVisible();
  await page.reload();
  await expect(accountLink(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto("/learn");
  await expect(accountLink(second)).toBeVisible();
});

test("whoever comes after the tab was closed sees nothing, and the session is over", async ({
  page,
  context,
}) => {
  await signInAtLibrary(page);
  const seen: string[] = [];
  const next = await context.newPage();
  await page.close();
  await next.exposeFunction("report", (text: string) => seen.push(text));
  await next.addInitScript(() => {
    const look = () => {
      const shown = getComputedStyle(document.documentElement).visibility === "visible";
      if (document.body && shown && location.pathname === "/learn") {
        (window as unknown as { report: (text: string) => void }).report(document.body.textContent);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await next.goto("/learn");
  await next.waitForURL((url) => url.pathname === "/");
  await expect(signInLink(next)).toBeVisible();
  expect(seen.filter((text) => text.includes("My account"))).toEqual([]);
  await next.goto("/plan");
  await expect(signInLink(next)).toBeVisible();
});

test("signing out in one tab empties the others", async ({ page, context }) => {
  await signInAtLibrary(page);
  const second = await context.newPage();
  await second.goto("/account");
  await expect(accountLink(second)).toBeVisible();
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(signInLink(page)).toBeVisible();
  await second.waitForURL((url) => url.pathname === "/");
  await expect(signInLink(second)).toBeVisible();
});

test("nothing is kept: not the plan, and not the cookie beyond the browser", async ({ page, context }) => {
  await signInAtLibrary(page);
  const plan = new PlanPage(page);
  await plan.add("river-valley-co-op", "Visit");
  await plan.open();
  await expect(plan.items.filter({ hasText: "River Valley" })).toHaveCount(1);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  const session = (await context.cookies()).find(({ name }) => name === "session");
  expect(session).toMatchObject({ expires: -1, httpOnly: true, sameSite: "Lax" });
});

test("on a device of one's own a new tab is simply signed in, and the plan stays", async ({
  page,
  context,
}) => {
  await new SignInPage(page).signIn(SignInPage.newEmail());
  const plan = new PlanPage(page);
  await plan.add("river-valley-co-op", "Visit");
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
  await page.close();
  const next = await context.newPage();
  await next.goto("/plan");
  await expect(accountLink(next)).toBeVisible();
  await expect(new PlanPage(next).items.filter({ hasText: "River Valley" })).toHaveCount(1);
});
