import { getTranslations } from "next-intl/server";
import { Mark } from "./mark";
import { NavLink } from "./nav-link";

const PLACES = ["map", "plan", "learn", "data"] as const;
const HREFS: Record<(typeof PLACES)[number], string> = {
  map: "/map",
  plan: "/plan",
  learn: "/learn",
  data: "/data",
};

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
      <div className="flex min-h-16 items-center gap-x-8 px-6 py-2">
        <a href="/" className="flex items-center gap-3 text-ink no-underline">
          <Mark className="size-9 flex-none" />
          <span className="whitespace-nowrap font-display leading-[1.08] font-bold tracking-tight">
            {t("site.nameFirst")}
            <br />
            {t("site.nameSecond")}
          </span>
        </a>
        <nav aria-label={t("nav.label")} className="ml-auto md:ml-0">
          <ul className="hidden gap-x-6 md:flex">{links}</ul>
          <details className="group md:hidden">
            <summary className="btn btn-quiet list-none [&::-webkit-details-marker]:hidden">
              {t("nav.menu")}
            </summary>
            <ul className="absolute inset-x-0 top-full flex flex-col gap-1 border-b-2 border-ink bg-paper px-6 py-4 text-lg">
              {links}
            </ul>
          </details>
        </nav>
      </div>
    </header>
  );
}
