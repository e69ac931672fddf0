import type { EntryValues } from "@/features/proposals/types";
import { webAddress } from "@/lib/web-address";

/** Paths of a front page: whose site is the whole host. */
const FRONT_PAGE = /^\/?([a-z]{2}\/?|index\.html?)?$/i;

/**
 * The domain whose mailboxes belong to whoever has a website; null where the website is a page among others' on a
 * host (a university's, Facebook's), whose mailboxes say nothing of it.
 */
export function ownDomain({ website }: Pick<EntryValues, "website">): string | null {
  const address = webAddress(website);
  if (!address || !FRONT_PAGE.test(new URL(address.href).pathname)) return null;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(address.host) ? address.host.toLowerCase() : null;
}

/** The address that an entry's page shows; null when it shows none. */
export function shownMail({ email, emailPublic }: Pick<EntryValues, "email" | "emailPublic">): string | null {
  return email && emailPublic ? email.toLowerCase() : null;
}
