import type { Locator, Page } from "@playwright/test";

/** The form for a note, and the author's page of it. Counts the taps that somebody needs. */
export class PostingPages {
  taps = 0;

  constructor(private readonly page: Page) {}

  /** One tap of a finger. */
  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.tap();
  }

  /** Taps a field and types. */
  async write(name: string, text: string): Promise<void> {
    await this.tap(this.field(name));
    await this.page.keyboard.type(text);
  }

  field(name: string) {
    return this.page.locator(`[name="${name}"]:visible`);
  }

  get submit() {
    return this.page.locator("form:has([name=what])").getByRole("button", { name: /board|tablón/ });
  }

  get notice() {
    return this.page.locator("form .note").last();
  }

  /** The author's page after posting, and what it says first. */
  get result() {
    return this.page.getByRole("status").first();
  }
}
