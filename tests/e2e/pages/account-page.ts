import { expect, type Locator, type Page } from "@playwright/test";

/** One's own account, in English. */
export class AccountPage {
  readonly profile: Locator;

  constructor(readonly page: Page) {
    this.profile = page.getByRole("region", { name: "About you" });
  }

  async open(): Promise<void> {
    await this.page.goto("/account?hl=en");
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText("Your account");
  }

  async fill(label: string, text: string): Promise<void> {
    await this.profile.getByRole("textbox", { name: label }).fill(text);
  }

  /** Says who sees a part of the profile. */
  async show(part: string, audience: "Everybody" | "Members" | "Only me"): Promise<void> {
    await this.profile
      .getByRole("combobox", { name: new RegExp(`Who sees it.*${part}`) })
      .selectOption(audience);
  }

  async save(): Promise<void> {
    await this.profile.getByRole("button", { name: "Save" }).click();
  }

  /** The path of one's own page. */
  async ownPage(): Promise<string> {
    return (await this.profile.getByRole("link", { name: "See the page" }).getAttribute("href")) ?? "";
  }
}
