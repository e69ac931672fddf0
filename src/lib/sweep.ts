import { db, withDatabase } from "./db";

const DAY = 86_400_000;
/** Days that a change of address can be asked about after its time has run out. */
const EMAIL_CHANGE_KEPT = 7;
/** `/privacy` promises it: hashed addresses of visitors mean nothing to anybody after a week. */
const TRACES_KEPT = 7;

/** Removes sessions, codes and unfinished forms whose time has run out. */
export async function sweepSecrets(now: Date): Promise<void> {
  const expired = { where: { expiresAt: { lt: now } } };
  const before = new Date(now.getTime() - EMAIL_CHANGE_KEPT * DAY);
  // An unfinished form finds by its last code whom to mail another one; both go with the form.
  const isNeeded = { draft: { is: { finishedAt: null } } };
  await withDatabase(() =>
    db.$transaction([
      db.session.deleteMany(expired),
      db.confirmation.deleteMany({ where: { ...expired.where, NOT: isNeeded } }),
      db.draft.deleteMany(expired),
      db.emailChange.deleteMany({ where: { expiresAt: { lt: before } } }),
    ]),
  );
}

/** Removes what is left of visitors: counters that ran out, and the salts of days past. */
export async function sweepTraces(now: Date): Promise<void> {
  const before = new Date(now.getTime() - TRACES_KEPT * DAY);
  await withDatabase(() =>
    db.$transaction([
      db.rateLimit.deleteMany({ where: { expire: { lt: now } } }),
      db.daySalt.deleteMany({ where: { day: { lt: before } } }),
    ]),
  );
}
