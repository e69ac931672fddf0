import type { Locator, Page } from "@playwright/test";

/** List and map of the directory. */
export class MapPage {
  readonly count: Locator;
  readonly rows: Locator;
  readonly what: Locator;
  readonly near: Locator;
  readonly pins: Locator;
  readonly groups: Locator;

  constructor(readonly page: Page) {
    this.count = page.locator("h2 [role=status]");
    this.rows = page.locator("[data-results] > li");
    this.what = page.getByRole("searchbox", { name: "What" });
    this.near = page.getByRole("textbox", { name: "Near" });
    this.pins = page.locator(".map-live .map-pin");
    this.groups = page.getByRole("navigation", { name: "Types" });
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`/map${query}`);
  }

  /** Opens the page and waits for the live map. */
  async openLive(query = ""): Promise<void> {
    await this.open(query);
    await this.pins.first().waitFor();
  }

  async search(what: string, near = ""): Promise<void> {
    await this.what.fill(what);
    await this.near.fill(near);
    await this.page.getByRole("button", { name: "Search", exact: true }).click();
  }

  group(name: string): Locator {
    return this.groups.getByRole("link", { name });
  }

  async names(): Promise<string[]> {
    return this.rows.getByRole("heading").allTextContents();
  }

  /** Drags the live map by so many pixels. */
  async drag(dx: number, dy: number): Promise<void> {
    const box = await this.page.locator(".map-live").boundingBox();
    if (!box) throw new Error("There is no live map");
    const [x, y] = [box.x + box.width * 0.6, box.y + box.height * 0.8];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + dx, y + dy, { steps: 5 });
    await this.page.mouse.up();
  }

  /** A value of the address. */
  param(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }
}
