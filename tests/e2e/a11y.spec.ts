import { test as base, expect, type Page } from "@playwright/test";
import { findViolations, overflowOf, RULES } from "../support/axe";
import { addPost } from "../support/e2e-database";

/** A post that is on the board while these tests run. */
const POST = "0193aaaa-0000-7000-8000-00000000a11e";

const PAGES = [
  "/",
  "/board/new",
  "/board/new?side=need",
  "/map",
  "/map?view=map",
  "/map?q=garden&near=01060&way=visit",
  "/map?kind=fair-trade&near=01220&radius=5",
  "/map?kind=unicorn&near=Northhamptonn",
  "/map?kind=time-bank&view=print",
  "/embed/map",
  "/initiatives/river-valley-co-op",
  "/initiatives/no-such-initiative",
  "/initiatives/new",
  "/initiatives/river-valley-co-op/edit",
  "/initiatives/river-valley-co-op/history",
  "/initiatives/river-valley-co-op/report",
  "/towns/holyoke",
  "/towns/savoy",
  "/board",
  "/board?near=Northhamptonn&side=neither",
  "/board?q=unicorn&town=savoy",
  "/board?print=1",
  "/board/no-such-post",
  `/board/${POST}`,
  "/groups",
  "/groups/worker-co-ops",
  "/groups/no-such-group",
  "/groups/social-movements/aims",
  "/groups/social-movements/people",
  "/groups/social-movements/meetings",
  "/gatherings",
  "/gatherings/worcester-2019",
  "/circles",
  "/circles/guide",
  "/plan",
  "/learn",
  "/data",
  "/privacy",
  "/sign-in",
  "/conversations/new?post=none",
  "/confirm",
  "/confirm/no-such-link",
  "/subscriptions",
  "/subscriptions/new?near=Holyoke&radius=10&kind=food-land&way=juggle",
  "/subscriptions/no-such-link",
  "/unsubscribe/no-such-link",
  "/freshness/no-such-link",
  "/mailbox",
  "/no-such-page",
];

const WIDTHS = { 375: 740, 1280: 800 } as const;
type Setting = { language: "en" | "es"; width: keyof typeof WIDTHS; scheme: "light" | "dark" };

/** Each language, width and scheme meets each other in these four. */
const PAIRS: Setting[] = [
  { language: "en", width: 375, scheme: "light" },
  { language: "es", width: 375, scheme: "dark" },
  { language: "en", width: 1280, scheme: "dark" },
  { language: "es", width: 1280, scheme: "light" },
];
const MATRIX: Setting[] = (["en", "es"] as const).flatMap((language) =>
  ([375, 1280] as const).flatMap((width) =>
    (["light", "dark"] as const).map((scheme) => ({ language, width, scheme })),
  ),
);

/**
 * A test that looks at one page after the other in the same tab: nothing is typed or clicked here, and a new tab for
 * each costs twice what looking does.
 */
const test = base.extend<{ tab: Page }, { tabs: Map<string, Page> }>({
  tabs: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
    async ({}, use) => {
      const tabs = new Map<string, Page>();
      await use(tabs);
      for (const tab of tabs.values()) await tab.context().close();
    },
    { scope: "worker" },
  ],
  tab: async ({ tabs, browser, viewport, colorScheme, contextOptions }, use) => {
    const name = `${viewport?.width} ${colorScheme}`;
    const open = async () =>
      (await browser.newContext({ ...contextOptions, viewport, colorScheme })).newPage();
    const tab = tabs.get(name) ?? (await open());
    tabs.set(name, tab);
    await use(tab);
  },
});

test.beforeAll(async () => {
  await addPost({
    id: POST,
    side: "need",
    title: "Ladder, tall",
    body: "For a week.",
    town: "holyoke",
    group: "Roofers",
  });
});

for (const { language, width, scheme } of process.env.A11Y_MATRIX === "full" ? MATRIX : PAIRS) {
  test.describe(`${language}-${width}-${scheme}`, () => {
    test.use({
      viewport: { width, height: WIDTHS[width] },
      colorScheme: scheme,
      contextOptions: { reducedMotion: "reduce" },
    });

    for (const path of PAGES) {
      test(`axe finds nothing on ${path}, and it does not scroll sideways`, async ({ tab: page }) => {
        await page.goto(`${path}${path.includes("?") ? "&" : "?"}hl=${language}`);
        expect(await overflowOf(page)).toBe(0);
        if (await page.locator(".explorer-map:visible, .embed-map").count()) {
          await page.locator(".map-live .map-pin").first().or(page.locator(".map-live")).first().waitFor();
        }
        expect(await findViolations(page, RULES)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
      });
    }
  });
}
