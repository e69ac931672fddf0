import type { Locator, Page } from "@playwright/test";

/** Needs and offers. */
export class BoardPage {
  readonly status: Locator;
  readonly notes: Locator;
  readonly chips: Locator;

  constructor(readonly page: Page) {
    this.status = page.getByRole("main").getByRole("status").first();
    this.notes = page.locator(".post-note");
    this.chips = page.getByRole("navigation", { name: "Filters" });
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`/board?hl=en${query && `&${query}`}`);
  }

  chip(name: string): Locator {
    return this.chips.getByRole("link", { name: new RegExp(`^${name}`) });
  }

  note(title: string): Locator {
    return this.page.getByRole("link", { name: title, exact: true });
  }

  /** Prints on Letter. @returns the number of pages */
  async printedPages(): Promise<number> {
    const pdf = await this.page.pdf({ format: "Letter", preferCSSPageSize: true });
    return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  }
}
