import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Messages } from "@/i18n/messages";
import { webAddress } from "@/lib/web-address";
import type { InitiativeDetailDto } from "../../types";

type Principle = keyof Messages["initiatives"]["principles"];
type Purpose = keyof Messages["common"]["taxonomy"]["purposes"];

/** All that is known and public; what is not known has no line. */
export function Facts({ initiative }: { initiative: InitiativeDetailDto }) {
  const t = useTranslations("initiatives.facts");
  const { lang, whoMayJoin, serviceArea, accessibility, foundedYear, principles } = initiative;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t("title")}</h2>
      <dl className="mt-3 border-ink border-t-2">
        <Fact name={t("address")}>{initiative.address && <Address initiative={initiative} />}</Fact>
        <Fact name={t("hours")}>{initiative.hours && <Hours initiative={initiative} />}</Fact>
        <Fact name={t("contact")}>
          {(initiative.email || initiative.phone) && <Contact initiative={initiative} />}
        </Fact>
        <Fact name={t("links")}>{initiative.links.length > 0 && <Links links={initiative.links} />}</Fact>
        <Fact name={t("purposes")}>
          <Purposes purposes={initiative.for} />
        </Fact>
        <Fact name={t("whoMayJoin")} lang={lang}>
          {whoMayJoin}
        </Fact>
        <Fact name={t("serviceArea")} lang={lang}>
          {serviceArea}
        </Fact>
        <Fact name={t("languages")}>
          {initiative.languages.length > 0 && <Languages tags={initiative.languages} />}
        </Fact>
        <Fact name={t("accessibility")} lang={lang}>
          {accessibility}
        </Fact>
        <Fact name={t("founded")}>{foundedYear}</Fact>
        <Fact name={t("principles")}>
          {principles.length > 0 && <Principles principles={principles} lang={lang} />}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, lang, children }: { name: string; lang?: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="grid gap-x-6 border-line border-b py-2.5 sm:grid-cols-[10rem_1fr]">
      <dt className="font-semibold">{name}</dt>
      <dd lang={lang}>{children}</dd>
    </div>
  );
}

function Address({ initiative: { address, locality, town, zip } }: { initiative: InitiativeDetailDto }) {
  return (
    <address>
      {address}
      <br />
      {locality && locality !== town ? `${locality}, ` : ""}
      {town}, MA {zip}
    </address>
  );
}

function Hours({ initiative: { hours, hoursYear, lang } }: { initiative: InitiativeDetailDto }) {
  const t = useTranslations("initiatives.facts");
  return (
    <>
      <span className="whitespace-pre-line" lang={lang}>
        {hours}
      </span>{" "}
      <span className="text-quiet">
        ({hoursYear ? t("hoursYear", { year: String(hoursYear) }) : t("hoursUndated")})
      </span>
    </>
  );
}

function Contact({ initiative: { email, phone } }: { initiative: InitiativeDetailDto }) {
  return (
    <address className="flex flex-wrap gap-x-5">
      {email && <a href={`mailto:${encodeURIComponent(email).replace("%40", "@")}`}>{email}</a>}
      {phone && <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a>}
    </address>
  );
}

function Links({ links }: { links: InitiativeDetailDto["links"] }) {
  const safe = links.flatMap(({ label, url }) => {
    const address = webAddress(url);
    return address ? [{ label: label || address.host, href: address.href }] : [];
  });
  return (
    <ul className="flex flex-wrap gap-x-5">
      {safe.map(({ label, href }) => (
        <li key={href}>
          <a href={href} rel="nofollow noopener">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Purposes({ purposes }: { purposes: readonly string[] }) {
  const words = useTranslations("common.taxonomy.purposes");
  return (
    <span className="flex flex-wrap gap-x-5">
      {purposes.map((purpose) => (
        <a key={purpose} href={`/map?for=${encodeURIComponent(purpose)}`}>
          {words(purpose as Purpose)}
        </a>
      ))}
    </span>
  );
}

function Languages({ tags }: { tags: readonly string[] }) {
  const format = useFormatter();
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  return format.list(tags.map((tag) => names.of(tag) ?? tag));
}

function Principles({ principles, lang }: { principles: InitiativeDetailDto["principles"]; lang: string }) {
  const t = useTranslations("initiatives.principles");
  return (
    <ul className="space-y-1">
      {principles.map(({ principle, how }) => (
        <li key={principle}>
          <strong className="font-semibold">{t(principle as Principle)}</strong>
          {how && <span lang={lang}>: {how}</span>}
        </li>
      ))}
    </ul>
  );
}
