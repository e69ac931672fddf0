import { isInAudience } from "@/features/groups/permissions";
import type { GroupAudience } from "@/features/groups/types";
import type { AuthorDto, Reader } from "../types";

/** Somebody who wrote: her name, and what she is in the group now. */
export type Writer = {
  id: string;
  name: string;
  deletedAt: Date | null;
  groupSeats: { audience: GroupAudience }[];
};

/**
 * How a reader sees who wrote something. A name is seen by those for whom its owner chose it in this group.
 * @param writer null once her account is deleted
 * @param numberOf tells those without a name apart
 */
export function tellAuthor(
  writer: Writer | null,
  reader: Reader,
  numberOf: (id: string) => number = () => 1,
): AuthorDto {
  const seat = writer?.groupSeats[0];
  if (writer && writer.id === reader.id) return { kind: "you" };
  if (!writer || writer.deletedAt || !seat) return { kind: "gone" };
  if (writer.name && isInAudience(seat.audience, { role: reader.role })) {
    return { kind: "named", name: writer.name };
  }
  return { kind: "unnamed", number: numberOf(writer.id) };
}

/** A page that there is: the number that was asked for, or the nearest. */
export function pageWithin(asked: unknown, count: number, size: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(count / size));
  const number = typeof asked === "string" && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  return { page: Math.min(Math.max(1, number), pages), pages };
}
