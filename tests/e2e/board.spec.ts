import { expect, test } from "@playwright/test";
import { addPost } from "../support/e2e-database";
import { BoardPage } from "./pages/board-page";
import { SignInPage } from "./pages/sign-in-page";

/** Words that only the posts of one test have. */
const word = () => `zq${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;

for (const [device, viewport] of Object.entries({
  phone: { width: 375, height: 740 },
  desktop: { width: 1280, height: 800 },
})) {
  test.describe(device, () => {
    test.use({ viewport });

    test("is searched, narrowed and read with the keyboard alone", async ({ page }) => {
      const own = word();
      await addPost({ side: "need", title: `Ladder ${own}`, town: "holyoke", group: "Roofers" });
      await addPost({
        side: "offer",
        title: `Paint ${own}`,
        body: "Two pots",
        town: "holyoke",
        group: "Painters",
      });
      const board = new BoardPage(page);
      await board.open();
      await page.getByRole("searchbox").focus();
      await page.keyboard.type(own);
      await page.keyboard.press("Enter");
      await expect(board.status).toHaveText("2 notes");
      await expect(board.chip("Needs")).toContainText("1");
      await board.chip("Offers").focus();
      await page.keyboard.press("Enter");
      await expect(board.status).toHaveText("1 note");
      await expect(page).toHaveURL(/side=offer/);
      await board.note(`Paint ${own}`).focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Paint ${own}`);
      await expect(page.getByRole("main")).toContainText("Two pots");
      await expect(page.getByRole("main")).toContainText("Painters");
    });

    test("both ways to begin are one size, and lead to their side", async ({ page }) => {
      await new BoardPage(page).open();
      const [need, offer] = [
        page.getByRole("link", { name: "I need something" }).first(),
        page.getByRole("link", { name: "I can offer" }).first(),
      ];
      await expect(need).toHaveAttribute("href", "/board/new?side=need");
      await expect(offer).toHaveAttribute("href", "/board/new?side=offer");
      const looks = await Promise.all(
        [need, offer].map((one) =>
          one.evaluate((el) => {
            const { backgroundColor, color, borderColor, fontSize } = getComputedStyle(el);
            return [backgroundColor, color, borderColor, fontSize, el.getBoundingClientRect().height];
          }),
        ),
      );
      expect(looks[0]).toEqual(looks[1]);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the board and its filters work", async ({ page }) => {
    const own = word();
    await addPost({ side: "need", title: `Rope ${own}`, town: "holyoke", group: "Sailors" });
    const board = new BoardPage(page);
    await board.open();
    await page.getByRole("searchbox").fill(own);
    await page.getByRole("main").getByRole("button", { name: "Search" }).click();
    await expect(board.status).toHaveText("1 note");
    await board.chip("Offers").or(board.chip("Needs")).first().click();
    await expect(board.note(`Rope ${own}`)).toBeVisible();
  });
});

test("a person's post from a small town names its county, in no page the town", async ({ page, request }) => {
  const own = word();
  const id = await addPost({ side: "need", title: `Shovel ${own}`, town: "monroe" });
  for (const path of [`/board?q=${own}`, `/board/${id}`]) {
    const source = await (await request.get(`${path}${path.includes("?") ? "&" : "?"}hl=en`)).text();
    expect(source).toContain("Franklin County");
    // The names on the map's chart are those of all towns.
    expect(source.replace(/<svg class="map-picture[\s\S]*?<\/svg><p class="map-credit"/g, "")).not.toMatch(
      /monroe|townId/i,
    );
  }
  await page.goto(`/board/${id}?hl=en`);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('meta[property="og:image"]')).toHaveCount(0);
  await expect(page).toHaveTitle(/^Need: Tools and equipment, Franklin County/);
  await expect(page.getByRole("heading", { name: "Share" })).toHaveCount(0);
});

test("a town says what is on its board, and so does an empty one", async ({ page }) => {
  const own = word();
  await addPost({ side: "offer", title: `Kiln ${own}`, town: "gosnold", group: "Potters" });
  await page.goto("/towns/gosnold?hl=en");
  await expect(page.getByRole("region", { name: "Needs and offers here" })).toContainText(`Kiln ${own}`);
  await new BoardPage(page).open("town=savoy");
  await expect(page.getByText("Nothing here yet for Savoy")).toBeVisible();
});

test("prints as one sheet with strips to tear off", async ({ page }) => {
  const own = word();
  await addPost({ side: "offer", title: `Bench ${own}`, town: "holyoke", group: "Carpenters" });
  await addPost({ side: "need", title: `Private ${own}`, town: "holyoke" });
  const board = new BoardPage(page);
  await board.open(`q=${own}&print=1`);
  await expect(page.getByText(`Bench ${own}`)).toBeVisible();
  await expect(page.getByText(`Private ${own}`)).toHaveCount(0);
  await expect(page.getByRole("img", { name: /QR/ })).toBeVisible();
  expect(await board.printedPages()).toBe(1);
});

test("one's own need can be left by a button and by a key, and is not behind the page that comes", async ({
  page,
}) => {
  const email = SignInPage.newEmail();
  await new SignInPage(page).signIn(email);
  const id = await addPost({ side: "need", title: `Crib ${word()}`, town: "holyoke", email });
  for (const leave of [
    () => page.getByRole("link", { name: "Leave this page" }).click(),
    async () => {
      for (let i = 0; i < 3; i++) await page.keyboard.press("Shift");
    },
  ]) {
    await page.goto("/plan");
    await page.goto(`/board/${id}?hl=en`);
    await expect(page.getByRole("heading", { name: "This is yours" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    await leave();
    await expect(page).toHaveURL(/\/learn$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/plan$/);
  }
});
