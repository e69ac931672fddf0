import { expect, type Page } from "@playwright/test";

/** A mail as `/mailbox` shows it. */
export type ShownMail = {
  subject: string;
  text: string;
  html: string;
  /** Absolute addresses, as they stand in the mail, each once. */
  links: string[];
};

/** The mails of a copy in local mode. Tests that run at the same time write to different addresses. */
export class MailboxPage {
  constructor(private readonly page: Page) {}

  /** Shows what was written to an address, newest first. */
  async open(to?: string): Promise<void> {
    const query = to === undefined ? "" : `?to=${encodeURIComponent(to)}`;
    await this.page.goto(`/mailbox${query}`);
  }

  get items() {
    return this.page.locator("main ol > li > a");
  }

  get frame() {
    return this.page.frameLocator("iframe");
  }

  /**
   * The newest mail to an address; waits for it. Looks in a tab of its own: the page of the test stays where it is.
   * @param subject only one whose subject holds this
   */
  async latestTo(email: string, subject = ""): Promise<ShownMail> {
    const tab = await this.page.context().newPage();
    try {
      const mailbox = new MailboxPage(tab);
      const items = mailbox.items.filter({ hasText: subject });
      await expect(async () => {
        await mailbox.open(email);
        await expect(items.first()).toBeVisible({ timeout: 500 });
      }).toPass();
      await items.first().click();
      return await mailbox.read();
    } finally {
      await tab.close();
    }
  }

  private async read(): Promise<ShownMail> {
    const { page } = this;
    await page.locator('[data-mail="text"]').waitFor();
    const source = (await page.locator("iframe").getAttribute("src")) ?? "";
    const html = await (await page.request.get(source)).text();
    const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
    return {
      subject: (await page.locator("h1").textContent()) ?? "",
      text: (await page.locator('[data-mail="text"]').textContent()) ?? "",
      html,
      links: [...new Set(hrefs)],
    };
  }
}
