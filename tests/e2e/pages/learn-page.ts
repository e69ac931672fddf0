import type { Locator, Page } from "@playwright/test";

/** What the solidarity economy is. */
export class LearnPage {
  readonly kinds: Locator;
  readonly near: Locator;

  constructor(readonly page: Page) {
    this.kinds = page.getByRole("article");
    this.near = page.getByRole("textbox", { name: "Town or ZIP" });
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`/learn${query}`);
  }

  kind(key: string): Locator {
    return this.page.locator(`article:has(#${key})`);
  }

  async showNear(place: string): Promise<void> {
    await this.near.fill(place);
    await this.near.press("Enter");
  }
}
