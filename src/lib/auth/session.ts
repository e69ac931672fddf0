import { cache } from "react";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "../actor";
import { db, withDatabase } from "../db";
import { keyedHash, randomToken } from "../secrets";
import { FRESH_TAB_COOKIE } from "../shared-tab";
import { dropCookie, readCookie, SESSION_COOKIE, setPageCookie, setSecretCookie } from "./cookies";

const DAY = 86_400;
/** Seconds that a session lives without use. */
const LIFETIME = 60 * DAY;
const SHARED_LIFETIME = 30 * 60;
/** As long as browsers keep any cookie: the server decides when a session ends. */
export const COOKIE_LIFETIME = 400 * DAY;
/** Seconds after which use is written down again: not with every request. */
const TOUCH_AFTER = 5 * 60;

const after = (seconds: number) => new Date(Date.now() + seconds * 1000);

type NewSession = { isShared: boolean; device: string };

/** Keeps a session under the hash of its token; the one that this browser had before ends. */
export async function storeSession(
  token: string,
  personId: string,
  { isShared, device }: NewSession,
  tx: Prisma.TransactionClient = db,
): Promise<{ id: string }> {
  const before = await readCookie(SESSION_COOKIE);
  const expiresAt = after(isShared ? SHARED_LIFETIME : LIFETIME);
  const tokenHash = keyedHash("session", token);
  return withDatabase(async () => {
    if (before) await tx.session.deleteMany({ where: { tokenHash: keyedHash("session", before) } });
    return tx.session.create({
      data: { tokenHash, personId, isShared, device, expiresAt },
      select: { id: true },
    });
  });
}

/**
 * Signs somebody in, in this browser; a session that it had before ends. For actions and route handlers, which
 * can set a cookie.
 * @param device browser and system in words, for the person's own list of sessions
 * @param tx the transaction that it belongs to, where there is one
 */
export async function createSession(
  personId: string,
  { isShared, device }: NewSession,
  tx: Prisma.TransactionClient = db,
): Promise<void> {
  const token = randomToken();
  const { id } = await storeSession(token, personId, { isShared, device }, tx);
  await setSecretCookie(SESSION_COOKIE, token, isShared ? undefined : COOKIE_LIFETIME);
  if (isShared) await setPageCookie(FRESH_TAB_COOKIE, id, 60);
}

/**
 * Signs out in this browser: the cookie goes, whatever the database says.
 * @returns whether the device was said to be shared
 */
export async function endOwnSession(): Promise<{ isShared: boolean }> {
  const token = await readCookie(SESSION_COOKIE);
  await dropCookie(SESSION_COOKIE);
  if (!token) return { isShared: false };
  return withDatabase(async () => {
    const where = { tokenHash: keyedHash("session", token) };
    const session = await db.session.findUnique({ where, select: { isShared: true } });
    await db.session.deleteMany({ where });
    return { isShared: session?.isShared ?? false };
  });
}

/** Ends every session of somebody, everywhere. @returns how many there were */
export async function endSessions(personId: string, tx: Prisma.TransactionClient = db): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { personId } });
  return count;
}

/** Groups that are entrusted with suggestions: who coordinates one is an editor there, as long as she does. */
const ENTRUSTED = {
  where: { role: "coordinator", group: { isEntrusted: true, archivedAt: null } },
  select: { group: { select: { entrustedRegions: true, entrustedKinds: true } } },
} satisfies Prisma.Person$groupSeatsArgs;

/** Who sends this request. Somebody banned or deleted is a visitor at once. @throws UnavailableError */
export const getActor = cache(async (): Promise<Actor> => {
  const token = await readCookie(SESSION_COOKIE);
  if (!token) return { kind: "visitor" };
  const session = await withDatabase(() =>
    db.session.findUnique({
      where: { tokenHash: keyedHash("session", token), expiresAt: { gt: new Date() } },
      include: { person: { include: { grants: true, groupSeats: ENTRUSTED } } },
    }),
  );
  if (!session || session.person.bannedAt || session.person.deletedAt) return { kind: "visitor" };
  const { id: sessionId, isShared, person } = session;
  if (session.lastSeenAt < after(-TOUCH_AFTER)) {
    const expiresAt = after(isShared ? SHARED_LIFETIME : LIFETIME);
    await withDatabase(() =>
      db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date(), expiresAt } }),
    );
  }
  return {
    kind: "member",
    id: person.id,
    name: person.name,
    email: person.email ?? "",
    locale: person.locale,
    grants: [
      ...person.grants.map(({ role, regions, kinds, promisedAt }) => ({
        ...{ role, regions, kinds },
        hasPromised: promisedAt !== null,
      })),
      ...person.groupSeats.map(({ group }) => ({
        ...{ role: "curator" as const, regions: group.entrustedRegions, kinds: group.entrustedKinds },
        hasPromised: false,
      })),
    ],
    sessionId,
    isShared,
  };
});
