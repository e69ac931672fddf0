import type { Locator, Page } from "@playwright/test";

/** My plan, and the button that fills it. */
export class PlanPage {
  readonly items: Locator;
  readonly weekStatus: Locator;

  constructor(readonly page: Page) {
    this.items = page.getByRole("region", { name: "To do" }).getByRole("listitem");
    this.weekStatus = page.locator("#plan-near-status");
  }

  async open(): Promise<void> {
    await this.page.goto("/plan?hl=en");
  }

  /** Opens the page of an initiative and chooses ways there. */
  async add(slug: string, ...ways: string[]): Promise<void> {
    await this.page.goto(`/initiatives/${slug}?hl=en`);
    await this.page.getByText("Add to my plan").click();
    for (const way of ways) await this.page.getByRole("checkbox", { name: way }).check();
  }

  async findNear(place: string): Promise<void> {
    await this.page.getByRole("textbox", { name: "Your town or ZIP" }).fill(place);
    await this.page.getByRole("button", { name: "Find places" }).click();
  }

  week(name: string): Locator {
    return this.page
      .getByRole("listitem")
      .filter({ has: this.page.getByRole("heading", { name, level: 3 }) });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name });
  }
}
