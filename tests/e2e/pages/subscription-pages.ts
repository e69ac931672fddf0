import type { Page } from "@playwright/test";

/** The form for a subscription, and the page with all of them. */
export class SubscriptionPages {
  constructor(private readonly page: Page) {}

  /** The way from the list of results to the form. */
  get tellMe() {
    return this.page.getByRole("link", { name: "Tell me about new ones" });
  }

  get email() {
    return this.page.getByLabel("Your e-mail");
  }

  async send(email: string): Promise<void> {
    await this.email.fill(email);
    await this.page.getByRole("button", { name: "Send me this" }).click();
  }

  get items() {
    return this.page.getByRole("region", { name: "You hear of" }).getByRole("listitem");
  }

  get note() {
    return this.page.getByRole("status");
  }
}
