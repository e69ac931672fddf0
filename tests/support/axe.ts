// What axe finds on a page in a browser. A third of the time that tests in a browser take: so no more work than needed.
// `@axe-core/playwright` gives a page twice the source, and that twice, and sends back all that was found to be right.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { RunOptions } from "axe-core";

declare global {
  interface Window {
    axe: typeof import("axe-core");
  }
}

/** WCAG 2.2 AA and good practice. */
export const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Reads each color once: axe reads the few of a page again for every text and all that lies under it. */
const REMEMBER_COLORS = `;{
  const { prototype } = axe.commons.color.Color;
  const { parseString } = prototype;
  const known = new Map();
  prototype.parseString = function (text) {
    if (known.has(text)) return Object.assign(this, known.get(text));
    parseString.call(this, text);
    const { r, g, b, alpha } = this;
    known.set(text, { r, g, b, alpha });
    return this;
  };
}`;

const source =
  readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8") + REMEMBER_COLORS;

/** Puts axe into a page and its frames, which it asks by itself; a frame that goes away meanwhile is none. */
async function inject(page: Page): Promise<void> {
  const [main, ...others] = page.frames();
  await main?.evaluate(source);
  await Promise.allSettled(others.map((frame) => frame.evaluate(source)));
}

/**
 * Looks at a page, also into its frames of the same origin.
 * @param tags of the rules to apply; all rules without them
 * @returns for each rule that is broken the elements that break it
 */
export async function findViolations(page: Page, tags?: string[]): Promise<[rule: string, html: string[]][]> {
  const options: RunOptions = {
    resultTypes: ["violations"],
    ...(tags && { runOnly: { type: "tag", values: tags } }),
  };
  // The head of a page that one is led to may come after its body.
  await page.waitForFunction(() => document.title !== "");
  await inject(page);
  return page.evaluate(async (given) => {
    const { violations } = await window.axe.run(document, given);
    return violations.map(({ id, nodes }): [string, string[]] => [id, nodes.map(({ html }) => html)]);
  }, options);
}

/** By how many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
