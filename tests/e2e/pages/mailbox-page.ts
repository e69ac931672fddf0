import { expect, type Page } from "@playwright/test";
import { PageClient } from "../../support/page-client";
import { linksIn, unescapeHtml } from "../../support/plain-client";

/** A mail as `/mailbox` shows it. */
export type ShownMail = {
  subject: string;
  text: string;
  html: string;
  /** Absolute addresses, as they stand in the mail, each once. */
  links: string[];
};

/** What a reader sees of HTML. */
const textOf = (html: string) => unescapeHtml(html.replace(/<[^>]+>/g, ""));

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
   * The newest mail to an address; waits for it. The page of the test stays where it is.
   * @param subject only one whose subject holds this
   */
  async latestTo(email: string, subject = ""): Promise<ShownMail> {
    const client = await PageClient.of(this.page);
    let path = "";
    await expect(async () => {
      const { html } = await client.ask(`/mailbox?to=${encodeURIComponent(email)}`);
      const items = [...html.matchAll(/<a href="(\/mailbox\/\d+)"[^>]*>([\s\S]*?)<\/a>/g)];
      path = items.find(([, , item = ""]) => textOf(item).includes(subject))?.[1] ?? "";
      expect(path, `no mail to ${email}`).not.toBe("");
    }).toPass({ intervals: [50, 100, 250] });
    const letter = (await client.ask(path)).html;
    const frame = /<iframe\b[^>]*\bsrc="([^"]+)"/.exec(letter)?.[1] ?? "";
    const { html } = await client.ask(unescapeHtml(frame));
    return {
      subject: textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(letter)?.[1] ?? ""),
      text: textOf(/<pre\b[^>]*\bdata-mail="text"[^>]*>([\s\S]*?)<\/pre>/.exec(letter)?.[1] ?? ""),
      html,
      links: linksIn(html),
    };
  }
}
