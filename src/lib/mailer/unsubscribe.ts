/** The list of what a group sends to those who are in it. */
export const GROUP_LIST = "group";

/** The page that asks before a list is left, beginning with "/". One click of mail programs goes to it under `/api`. */
export function unsubscribePath(list: string | null, token: string): string {
  return list === GROUP_LIST ? `/groups/mail/${token}` : `/unsubscribe/${token}`;
}
