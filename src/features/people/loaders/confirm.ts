import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { env } from "@/lib/env";
import { getConfirmationByLink, getConfirmationOfDraft, getOwnConfirmation } from "../data/confirmations";
import { readOwnConfirmation, readOwnDraft } from "../utils/browser-secrets";
import { maskEmail } from "../utils/mask-email";

/** Where the confirmation of this browser stands. */
export type OwnConfirmationState =
  /** Nothing was asked for here, or too long ago. */
  | { state: "none" }
  /** A code is on its way. The address is shown because it was typed here. */
  | { state: "waiting"; email: string; isDraft: boolean; isLocal: boolean }
  /** Too old, or tried too often; nothing that was typed is lost. */
  | { state: "over"; email: string; isDraft: boolean }
  /** Confirmed, here or on another device. */
  | { state: "done"; path: string | null; isDraft: boolean };

type Confirmation = NonNullable<Awaited<ReturnType<typeof getOwnConfirmation>>>;

/** The last confirmation of this browser, or of the draft that it keeps; for what is shown and asked for again. */
export async function findOwnConfirmation(): Promise<Confirmation | null> {
  const own = await readOwnConfirmation();
  const found = own && (await getOwnConfirmation(own));
  if (found) return found;
  const draft = await readOwnDraft();
  return draft ? getConfirmationOfDraft(draft) : null;
}

async function stateOf({ draft, email, usedAt, expiresAt, triesLeft, next }: Confirmation) {
  const isDraft = draft !== null;
  if (draft?.finishedAt) return { state: "done" as const, path: next ?? draft.resultPath, isDraft };
  if (usedAt && !isDraft) {
    // A link signs in where it was opened, which may be another device.
    const isHere = (await getActor()).kind === "member";
    return { state: "done" as const, path: isHere ? (next ?? "/account") : null, isDraft };
  }
  const works = !usedAt && triesLeft > 0 && expiresAt > new Date();
  if (!works) return { state: "over" as const, email, isDraft };
  return { state: "waiting" as const, email, isDraft, isLocal: env.isLocalMode };
}

/** Where the confirmation that this browser asked for stands. */
export async function loadOwnConfirmation(): Promise<OwnConfirmationState | Unavailable> {
  return available(async (): Promise<OwnConfirmationState> => {
    const found = await findOwnConfirmation();
    return found ? stateOf(found) : { state: "none" };
  });
}

/** What a mailed link would confirm. Looking changes nothing: mail scanners look, too. */
export async function loadLink(token: string) {
  return available(async () => {
    const found = await getConfirmationByLink(token);
    if (!found) return { state: "over" as const };
    const { email, purpose, isShared } = found;
    return { state: "open" as const, email: maskEmail(email), purpose, isShared };
  });
}
