import type { Page } from "@playwright/test";

/** The forms for entries, and the queue. */
export class SuggestPages {
  constructor(readonly page: Page) {}

  /** Fills in the few lines that are asked for. */
  async fill({ name, kind, town, email }: { name: string; kind: string; town: string; email: string }) {
    await this.page.getByLabel("What is it called?").fill(name);
    await this.page.getByLabel("Type", { exact: true }).selectOption(kind);
    await this.page.getByLabel("City or town").fill(town);
    await this.page.getByLabel("Your e-mail").fill(email);
  }

  get similar() {
    return this.page.getByText("Is it one of these?");
  }

  get submit() {
    return this.page.getByRole("button", { name: "Send suggestion" });
  }

  queued(name: string) {
    return this.page.getByRole("link", { name });
  }

  get change() {
    return this.page.locator("details[data-key=c]");
  }
}
