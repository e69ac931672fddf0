import { expect, type Page } from "@playwright/test";
import { PageClient } from "../../support/page-client";
import { MailboxPage } from "./mailbox-page";

const ENGLISH = { ask: "Mail me a code", confirm: "Confirm" };
const SPANISH = { ask: "Enviarme un código", confirm: "Confirmar" };

/** Sign-in and confirmation, in the language of the browser. */
export class SignInPage {
  constructor(readonly page: Page) {}

  /** An address that no other test writes to. */
  static newEmail(): string {
    return `e2e-${crypto.randomUUID()}@example.org`;
  }

  async open(next?: string, language = "en"): Promise<void> {
    const query = next === undefined ? "" : `&next=${encodeURIComponent(next)}`;
    await this.page.goto(`/sign-in?hl=${language}${query}`);
  }

  get email() {
    return this.page.locator("input[name=email]").first();
  }

  get code() {
    return this.page.locator("input[name=code]");
  }

  /** Asks for a code and waits for the page that takes it. */
  async ask(email: string, { isShared = false } = {}): Promise<void> {
    await this.email.fill(email);
    if (isShared) await this.page.getByRole("checkbox").check();
    await this.page.locator("form", { has: this.email }).getByRole("button").click();
    await expect(this.code).toBeVisible();
  }

  /** The eight digits and the link of the newest mail. */
  async readMail(email: string): Promise<{ code: string; link: string; text: string; html: string }> {
    const mail = await new MailboxPage(this.page).latestTo(email);
    const code = /\b\d{4} \d{4}\b/.exec(mail.text)?.[0] ?? "";
    const link = mail.links.find((href) => href.includes("/confirm/")) ?? "";
    return { code, link, text: mail.text, html: mail.html };
  }

  async typeCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.page.locator("form", { has: this.code }).getByRole("button").click();
  }

  /** Signs in by code, all of it, and waits until the page that comes after has come. */
  async signIn(email: string, { isShared = false, next = "/plan" } = {}): Promise<void> {
    if (isShared) await this.signInShared(email, next);
    else await this.signInUnseen(email, next);
    await this.page.waitForURL((url) => url.pathname === next);
  }

  /** In the tab itself: on a shared device the session belongs to it. */
  private async signInShared(email: string, next: string): Promise<void> {
    await this.open(next);
    await this.ask(email, { isShared: true });
    await this.typeCode((await this.readMail(email)).code);
  }

  /** By the same forms, but without drawing them: `sign-in.spec.ts` looks at them. */
  private async signInUnseen(email: string, next: string): Promise<void> {
    const client = await PageClient.of(this.page);
    const words = client.isSpanish ? SPANISH : ENGLISH;
    const asked = await client.fill(`/sign-in?next=${encodeURIComponent(next)}`, words.ask, { email });
    expect([asked.status, asked.location]).toEqual([303, "/confirm"]);
    const { code } = await this.readMail(email);
    const confirmed = await client.fill("/confirm", words.confirm, { code });
    expect([confirmed.status, confirmed.location]).toEqual([303, next]);
    await this.page.goto(next);
  }
}
