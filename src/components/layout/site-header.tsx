import { getTranslations } from "next-intl/server";
import { getActor } from "@/lib/auth/session";
import { whenAvailable } from "@/lib/available";
import { Mark } from "./mark";
import { NavLink } from "./nav-link";
import { SignInLink } from "./sign-in-link";

const PLACES = ["map", "board", "groups", "plan", "learn"] as const;
const HREFS: Record<(typeof PLACES)[number], string> = {
  map: "/map",
  board: "/board",
  groups: "/groups",
  plan: "/plan",
  learn: "/learn",
};

/** The way in, or to one's messages and account. While the database is away everybody is a visitor. */
async function OwnPlace() {
  const t = await getTranslations("common.nav");
  const actor = await whenAvailable(getActor);
  const isMember = actor.state === "ok" && actor.value.kind === "member";
  return isMember ? (
    <span className="flex gap-x-6 max-md:flex-col max-md:gap-y-1">
      <NavLink href="/conversations">{t("messages")}</NavLink>
      <NavLink href="/account">{t("account")}</NavLink>
    </span>
  ) : (
    <SignInLink>{t("signIn")}</SignInLink>
  );
}

/** Name, main places, and on a phone the same places behind a menu that works without JavaScript. */
export async function SiteHeader() {
  const t = await getTranslations("common");
  const links = PLACES.map((place) => (
    <li key={place}>
      <NavLink href={HREFS[place]}>{t(`nav.${place}`)}</NavLink>
    </li>
  ));
  return (
    <header className="no-print relative z-30 border-b-2 border-ink bg-paper">
      <div className="flex min-h-16 items-center gap-x-3 px-4 py-2 sm:gap-x-6 sm:px-6">
        <a href="/" className="flex items-center gap-3 text-ink no-underline">
          <Mark className="size-9 flex-none" />
          <span className="whitespace-nowrap font-display leading-[1.08] font-bold tracking-tight">
            {t("site.nameFirst")}
            <br />
            {t("site.nameSecond")}
          </span>
        </a>
        <nav aria-label={t("nav.label")} className="ml-auto md:ml-0 md:flex-1">
          <ul className="hidden gap-x-5 md:flex lg:gap-x-6">
            {links}
            <li className="ml-auto">
              <OwnPlace />
            </li>
          </ul>
          <details className="group md:hidden">
            <summary className="btn btn-quiet list-none [&::-webkit-details-marker]:hidden">
              {t("nav.menu")}
            </summary>
            <ul className="absolute inset-x-0 top-full flex flex-col gap-1 border-b-2 border-ink bg-paper px-6 py-4 text-lg">
              {links}
              <li>
                <OwnPlace />
              </li>
            </ul>
          </details>
        </nav>
      </div>
    </header>
  );
}
