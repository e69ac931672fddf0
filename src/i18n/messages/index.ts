import type { Locale } from "../locales";
import type messages from "./en";

/** Shape of the messages of every language. */
export type Messages = typeof messages;

/** All messages of one language, by feature. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const loaded = locale === "es" ? await import("./es") : await import("./en");
  return loaded.default;
}
