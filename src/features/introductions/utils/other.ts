/** What somebody pasted as the other side: the address or slug of an initiative, the address or id of a post. */
export function readOther(text: string): { initiative: string } | { post: string } | null {
  const last = text.trim().split(/[?#]/, 1)[0]?.replace(/\/+$/, "").split("/").at(-1)?.toLowerCase() ?? "";
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(last)) return { post: last };
  return /^[a-z0-9-]{1,200}$/.test(last) ? { initiative: last } : null;
}
