import type { Locator, Page } from "@playwright/test";

/** The page of a town, and the poster it becomes on paper. */
export class TownPage {
  readonly name: Locator;
  readonly poster: Locator;
  readonly strips: Locator;

  constructor(readonly page: Page) {
    this.name = page.locator("main").getByRole("heading", { level: 1 });
    this.poster = page.locator("main > section.print-only");
    this.strips = this.poster.locator("ul").last().locator("li");
  }

  async open(slug: string, language = "en"): Promise<void> {
    await this.page.goto(`/towns/${slug}?hl=${language}`);
  }

  /** Entries listed in the town itself, by name. */
  async names(): Promise<string[]> {
    const lists = this.page.locator("section[aria-labelledby^='for-'], section[aria-label='Listed here']");
    return lists.locator("li[data-id] h3").allTextContents();
  }

  /** Prints on Letter. @returns the number of pages */
  async printedPages(): Promise<number> {
    const pdf = await this.page.pdf({ format: "Letter", preferCSSPageSize: true });
    return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  }
}
