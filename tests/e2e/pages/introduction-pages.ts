import { expect, type Page } from "@playwright/test";
import { MailboxPage } from "./mailbox-page";

/** The page behind a letter, in the language of the letter. */
export class IntroductionPage {
  constructor(readonly page: Page) {}

  /** Opens the newest letter to an address that has a link to an introduction. @returns its text */
  async openLetter(email: string, subject: string): Promise<string> {
    const mail = await new MailboxPage(this.page).latestTo(email, subject);
    const link = mail.links.find((href) => href.includes("/introductions/")) ?? "";
    await this.page.goto(link);
    return mail.text;
  }

  async answer(words: string): Promise<void> {
    await this.page.getByRole("button", { name: words }).click();
  }

  async expectTitle(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(words);
  }
}

/** The organizers' table. */
export class IntroductionDesk {
  constructor(readonly page: Page) {}

  get rows() {
    return this.page.getByRole("table").locator("tbody tr");
  }

  /** From the first row to letters that leave in ten minutes. @returns how many things were clicked */
  async introduceFirst(): Promise<number> {
    await this.page.goto("/desk?hl=en");
    await this.page.getByRole("link", { name: "Introductions" }).click();
    await this.rows
      .first()
      .getByRole("link", { name: /^Introduce/ })
      .first()
      .click();
    await this.page.getByRole("button", { name: "Send the letters" }).click();
    await expect(this.page.getByText("The letters leave in ten minutes")).toBeVisible();
    return 3;
  }
}
