import { keyedHash } from "@/lib/secrets";

/** The name of two who are introduced: the same whichever comes first. */
export function pairKey(one: string, other: string): string {
  return [one, other].toSorted().join(" ");
}

/** The name of somebody without an account, by how she is reached. */
export function contactKey(contact: string): string {
  const folded = contact.toLowerCase().replace(/[\s().+-]/g, "");
  return `contact:${keyedHash("introduction", `contact ${folded}`)}`;
}
