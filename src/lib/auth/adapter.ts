import { headers } from "next/headers";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { LOCALE_PARAM, negotiateLocale } from "@/i18n/locales";
import { db, withDatabase } from "../db";
import { readCookie } from "./cookies";
import { ownDevice } from "./device";
import { admitPerson } from "./person";
import { COOKIE_LIFETIME, storeSession } from "./session";

type Found = { id: string; email: string | null } | null;

const asUser = (person: Found): AdapterUser | null =>
  person && { id: person.id, email: person.email ?? "", emailVerified: null };

/**
 * How next-auth keeps what comes of a sign-in elsewhere: in the same tables as every other sign-in. Of a provider
 * only the id of the account there is kept, none of its tokens. It is not asked who is signed in (`getActor`),
 * and knows no sessions but those that it makes: an account is never linked to whoever happens to be signed in.
 */
export const adapter: Required<
  Pick<
    Adapter,
    | "createUser"
    | "getUserByEmail"
    | "getUserByAccount"
    | "linkAccount"
    | "createSession"
    | "getSessionAndUser"
  >
> = {
  async createUser({ email }: Omit<AdapterUser, "id">) {
    const locale = negotiateLocale({
      cookie: await readCookie(LOCALE_PARAM),
      acceptLanguage: (await headers()).get("accept-language"),
    });
    const person = await withDatabase(() => db.$transaction((tx) => admitPerson(tx, { email, locale })));
    return { id: person.id, email, emailVerified: null };
  },

  async getUserByEmail(email) {
    return asUser(await withDatabase(() => db.person.findUnique({ where: { email } })));
  },

  async getUserByAccount({ provider, providerAccountId }) {
    const account = await withDatabase(() =>
      db.account.findUnique({
        where: { provider_providerAccountId: { provider, providerAccountId } },
        include: { person: true },
      }),
    );
    return asUser(account?.person ?? null);
  },

  async linkAccount({
    provider,
    providerAccountId,
    userId,
  }: {
    provider: string;
    providerAccountId: string;
    userId: string;
  }) {
    const data = [{ provider, providerAccountId, personId: userId }];
    await withDatabase(() => db.account.createMany({ data, skipDuplicates: true }));
  },

  async createSession({ sessionToken, userId }) {
    await storeSession(sessionToken, userId, { isShared: false, device: await ownDevice() });
    return { sessionToken, userId, expires: new Date(Date.now() + COOKIE_LIFETIME * 1000) };
  },

  async getSessionAndUser() {
    return null;
  },
};
