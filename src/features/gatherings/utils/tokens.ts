import { isId } from "@/lib/is-id";
import { readToken, signToken } from "@/lib/secrets";

/** The token of the link to one registration: it accepts, or gives up, a place; what was told is not behind it. */
export const placeToken = (registrationId: string): string => signToken("registration", registrationId);

/** The registration that a link is for; null when nobody made it. */
export function readPlaceToken(token: string): string | null {
  const id = readToken("registration", token);
  return id !== null && isId(id) ? id : null;
}

/** What an invitation to organize carries. */
export type Invitation = {
  gatheringId: string;
  /** Hash of the address that it was sent to. */
  toHash: string;
  invitedById: string;
  sentAt: Date;
};

/** The token of an invitation: nothing is stored of one until it is taken. */
export function invitationToken({ gatheringId, toHash, invitedById, sentAt }: Invitation): string {
  return signToken("gathering", [gatheringId, toHash, invitedById, sentAt.getTime()].join(" "));
}

/** What an invitation carries; null when nobody made it. */
export function readInvitation(token: string): Invitation | null {
  const [gatheringId = "", toHash = "", invitedById = "", sent] =
    readToken("gathering", token)?.split(" ") ?? [];
  if (!isId(gatheringId) || !isId(invitedById) || !Number.isSafeInteger(Number(sent))) return null;
  return { gatheringId, toHash, invitedById, sentAt: new Date(Number(sent)) };
}
