/** The list of what a group sends to those who are in it. */
export const GROUP_LIST = "group";

/** The list of mails that ask whether an entry is still right. */
export const REVIEW_LIST = "review";

/** The page that asks before a list is left, beginning with "/". One click of mail programs goes to it under `/api`. */
export function unsubscribePath(list: string | null, token: string): string {
  if (list === GROUP_LIST) return `/groups/mail/${token}`;
  return list === REVIEW_LIST ? `/freshness/${token}` : `/unsubscribe/${token}`;
}
