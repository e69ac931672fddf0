import { cache } from "react";
import type { Actor } from "../actor";
import { db, withDatabase } from "../db";
import { keyedHash, randomToken } from "../secrets";
import { readCookie, SESSION_COOKIE, setSecretCookie } from "./cookies";

const DAY = 86_400;
/** Seconds that a session lives without use. */
const LIFETIME = 60 * DAY;
const SHARED_LIFETIME = 30 * 60;
/** Seconds after which use is written down again: not with every request. */
const TOUCH_AFTER = 5 * 60;

const after = (seconds: number) => new Date(Date.now() + seconds * 1000);

/**
 * Signs somebody in, in this browser. For actions and route handlers, which can set a cookie.
 * @param device browser and system in words, for the person's own list of sessions
 */
export async function createSession(
  personId: string,
  { isShared, device }: { isShared: boolean; device: string },
): Promise<void> {
  const token = randomToken();
  const lifetime = isShared ? SHARED_LIFETIME : LIFETIME;
  const tokenHash = keyedHash("session", token);
  await withDatabase(() =>
    db.session.create({ data: { tokenHash, personId, isShared, device, expiresAt: after(lifetime) } }),
  );
  await setSecretCookie(SESSION_COOKIE, token, isShared ? undefined : lifetime);
}

/** Who sends this request. Somebody banned or deleted is a visitor at once. @throws UnavailableError */
export const getActor = cache(async (): Promise<Actor> => {
  const token = await readCookie(SESSION_COOKIE);
  if (!token) return { kind: "visitor" };
  const session = await withDatabase(() =>
    db.session.findUnique({
      where: { tokenHash: keyedHash("session", token), expiresAt: { gt: new Date() } },
      include: { person: { include: { grants: true } } },
    }),
  );
  if (!session || session.person.bannedAt || session.person.deletedAt) return { kind: "visitor" };
  const { id: sessionId, isShared, person } = session;
  if (session.lastSeenAt < after(-TOUCH_AFTER)) {
    const expiresAt = after(isShared ? SHARED_LIFETIME : LIFETIME);
    await db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date(), expiresAt } });
  }
  return {
    kind: "member",
    id: person.id,
    name: person.name,
    email: person.email ?? "",
    locale: person.locale,
    grants: person.grants.map(({ role, regions, promisedAt }) => ({
      role,
      regions,
      hasPromised: promisedAt !== null,
    })),
    sessionId,
    isShared,
  };
});
