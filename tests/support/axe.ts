// What axe finds on a page in a browser. A third of the time that tests in a browser take: so no more work than needed.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import axe from "axe-core";

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

/**
 * Looks at a page, also into its frames.
 * @param tags of the rules to apply; all rules without them
 * @returns for each rule that is broken the elements that break it
 */
export async function findViolations(page: Page, tags?: string[]): Promise<[rule: string, html: string[]][]> {
  const builder = new AxeBuilder({ page, axeSource: axe.source + REMEMBER_COLORS })
    .options({ resultTypes: ["violations"] })
    // The other mode adds up what it found in a second page, with an axe of its own: twice the time. Only frames of
    // other sites would need it.
    .setLegacyMode();
  if (tags) builder.withTags(tags);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}

/** By how many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
