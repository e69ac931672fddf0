import "server-only";
import type { LetterRow, LetterSide } from "../serializers/letters";
import type { Contact } from "../types";

type Posts<Post> = { need: Post | null; offer: Post | null };

/** The post that a side speaks for. */
export function postOf<Post>(
  row: Posts<Post>,
  side: Pick<LetterSide, "position" | "initiativeId">,
): Post | null {
  if (side.initiativeId !== null) return null;
  return side.position === 1 ? row.need : row.offer;
}

/**
 * What somebody shares who may be introduced without being asked again; null for everybody else, and where the post is
 * for organizers only: for that she is asked each time, whatever she wished.
 */
export function assumableContact(row: LetterRow, side: LetterSide): Contact | null {
  const { person } = side;
  if (!person?.mayBeIntroduced || !person.email) return null;
  if (postOf(row, side)?.audience === "organizers") return null;
  const shares = (what: string) => person.introductionShares.includes(what);
  const email = shares("email") ? person.email : null;
  const phone = shares("phone") ? person.phone : "";
  return email || phone ? { name: person.name, email, phone, ownWay: "" } : null;
}
