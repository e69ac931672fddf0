import type { Locator, Page } from "@playwright/test";

/** The start page. */
export class HomePage {
  readonly headline: Locator;
  readonly near: Locator;
  readonly doors: Locator;

  constructor(readonly page: Page) {
    this.headline = page.getByRole("heading", { level: 1 });
    this.near = page.getByRole("textbox", { name: "Town or ZIP" });
    this.doors = page.getByRole("region", { name: "Three ways in" }).getByRole("heading", { level: 2 });
  }

  async open(language = "en"): Promise<void> {
    await this.page.goto(`/?hl=${language}`);
  }

  async showNear(place: string): Promise<void> {
    await this.near.fill(place);
    await this.page.getByRole("button", { name: "Show me" }).click();
  }

  /** Links into the directory that say how many they lead to; the map's own marks aside. */
  countedLinks(): Locator {
    return this.page.locator("main a[href^='/map?']:not(.map-marker)").filter({ hasText: /\d/ });
  }
}
