import type { APIResponse, Download, Locator, Page } from "@playwright/test";

/** The page of one initiative. */
export class InitiativePage {
  readonly name: Locator;
  readonly ways: Locator;
  readonly facts: Locator;
  readonly source: Locator;
  readonly share: Locator;
  readonly day: Locator;

  constructor(readonly page: Page) {
    this.name = page.getByRole("heading", { level: 1 });
    this.ways = page.getByRole("region", { name: "Ways to take part" });
    this.facts = page.getByRole("region", { name: "What is known" });
    this.source = page.getByRole("region", { name: "Where this comes from" });
    this.share = page.getByRole("region", { name: "Share" });
    this.day = page.getByLabel("Day", { exact: true });
  }

  async open(slug: string, language = "en"): Promise<void> {
    await this.page.goto(`/initiatives/${slug}?hl=${language}`);
  }

  /** Opens the form for a visit. @returns the first day that it takes, YYYY-MM-DD */
  async openVisit(): Promise<string> {
    await this.page.getByText("Put a visit in my calendar").click();
    return (await this.day.getAttribute("min")) ?? "";
  }

  async downloadVisit(day: string): Promise<Download> {
    await this.day.fill(day);
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Get the calendar file" }).click();
    return download;
  }

  /** The linked data in the page. */
  async linkedData(): Promise<Record<string, unknown>> {
    return JSON.parse(
      (await this.page.locator("script[type='application/ld+json']").textContent()) ?? "null",
    );
  }

  /** Fetches the picture that message apps would show. */
  async previewCard(): Promise<APIResponse> {
    const url = new URL((await this.page.locator("meta[property='og:image']").getAttribute("content")) ?? "");
    return this.page.request.get(url.pathname + url.search);
  }
}
