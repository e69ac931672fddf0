import { expect, type Page } from "@playwright/test";

type Language = "en" | "es";

const WORDS = {
  en: {
    goOn: "Go on",
    send: "Send",
    message: "Your message",
    email: "Your e-mail",
    share: "Share my phone or e-mail",
    sharePhone: "Share my phone",
    number: "This number will be sent",
    agree: "We have agreed",
  },
  es: {
    goOn: "Seguir",
    send: "Enviar",
    message: "Tu mensaje",
    email: "Tu correo",
    share: "Compartir mi teléfono o correo",
    sharePhone: "Compartir mi teléfono",
    number: "Se enviará este número",
    agree: "Nos pusimos de acuerdo",
  },
} as const;

/** Messages: the first one, the list, a conversation. In the language of its reader. */
export class ConversationPages {
  readonly words: (typeof WORDS)[Language];

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.words = WORDS[language];
  }

  async openNew(postId: string): Promise<void> {
    await this.page.goto(`/conversations/new?post=${postId}&hl=${this.language}`);
  }

  async openList(): Promise<void> {
    await this.page.goto(`/conversations?hl=${this.language}`);
  }

  get rows() {
    return this.page.locator(".conversation-row");
  }

  get messages() {
    return this.page.locator(".message-note");
  }

  get text() {
    return this.page.getByRole("textbox", { name: this.words.message });
  }

  /** Types the first message and an address, and asks for the code. */
  async begin(text: string, email: string): Promise<void> {
    await this.text.fill(text);
    await this.page.getByRole("textbox", { name: this.words.email }).fill(email);
    await this.page.getByRole("button", { name: this.words.goOn }).click();
  }

  /** Writes in the conversation that is open, and waits until it stands there. */
  async write(text: string): Promise<void> {
    await this.text.fill(text);
    await this.page.getByRole("button", { name: this.words.send, exact: true }).click();
    await expect(this.messages.filter({ hasText: text })).toBeVisible();
    await expect(this.text).toHaveValue("");
  }

  async sharePhone(number: string): Promise<void> {
    await this.page.getByRole("link", { name: this.words.share }).click();
    await this.page.getByRole("textbox", { name: this.words.number }).fill(number);
    await this.page.getByRole("button", { name: this.words.sharePhone, exact: true }).click();
    await expect(this.messages.first()).toBeVisible();
  }
}
