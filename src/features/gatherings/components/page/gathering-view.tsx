import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { InkSection } from "@/components/ui/ink-section";
import { Markdown } from "@/components/ui/markdown";
import { Photos } from "@/components/ui/photos";
import { ResultNote } from "@/features/board/components/result-note";
import { loadMessages } from "@/i18n/messages";
import type { GatheringPage } from "../../loaders/gatherings";
import { otherText, textFor } from "../../utils/text";
import { Facts } from "./facts";
import { Programme } from "./programme";
import { RegistrationPart } from "./registration-part";
import { RidesPart } from "./rides-part";

/**
 * A gathering: what, when, where, who may come, and afterwards what came of it. Who is registered finds that first.
 * @param map where it is
 * @param result what a form has done, by the word in the page's address
 */
export async function GatheringView({
  page,
  map,
  share,
  result,
}: {
  page: GatheringPage;
  map: ReactNode;
  share: ReactNode;
  result: string | string[] | undefined;
}) {
  const { gathering, rides, isOpen } = page;
  const [t, locale] = [await getTranslations("gatherings.view"), await getLocale()];
  const { results } = (await loadMessages(locale)).gatherings;
  const { title, summary, description, lang } = textFor(gathering.texts, locale);
  const { notes, resolutions, photos } = gathering;
  const [{ lang: own }] = gathering.texts;
  return (
    <article className="page max-w-[60rem]">
      <p className="mb-4">
        <a href="/gatherings">{t("back")}</a>
      </p>
      <StateNote page={page} />
      <h1 lang={lang}>
        <bdi>{title}</bdi>
      </h1>
      {summary && (
        <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug" lang={lang}>
          {summary}
        </p>
      )}
      <ResultNote result={result} words={results} />
      <Organizing page={page} />
      {page.own && (
        <div className="mt-8">
          <RegistrationPart page={page} />
        </div>
      )}
      <Facts gathering={gathering} map={map} />
      <div className="mt-10 space-y-10">
        <About description={description} lang={lang} page={page} />
        <Programme gathering={gathering} />
        {!page.own && (isOpen || (gathering.state === "published" && !gathering.isPast)) && (
          <RegistrationPart page={page} />
        )}
        {rides && <RidesPart slug={gathering.slug} rides={rides} />}
        {notes && (
          <InkSection id="notes" title={t("notes")}>
            <Markdown text={notes} lang={own} />
          </InkSection>
        )}
        {resolutions && (
          <InkSection id="resolutions" title={t("resolutions")}>
            <Markdown text={resolutions} lang={own} />
          </InkSection>
        )}
        {photos.length > 0 && (
          <InkSection id="photos" title={t("photos")}>
            <Photos photos={photos} size={{ list: "gap-4", photo: "h-auto max-h-80 w-auto max-w-full" }} />
          </InkSection>
        )}
        {gathering.state !== "draft" && share}
      </div>
    </article>
  );
}

async function StateNote({ page: { gathering } }: { page: GatheringPage }) {
  const t = await getTranslations("gatherings.state");
  if (gathering.state === "draft") {
    return (
      <p className="note mb-5">
        <strong>{t("draft")}.</strong> {t("draftText")}
      </p>
    );
  }
  if (gathering.state === "cancelled") {
    return (
      <p className="note mb-5">
        <strong>{t("cancelled")}.</strong> {t("cancelledText")}
      </p>
    );
  }
  return gathering.isPast ? <p className="mb-3 font-semibold text-quiet">{t("past")}</p> : null;
}

/** The ways on of those who organize it. */
async function Organizing({ page: { gathering, mayEdit, maySeeRegistrations } }: { page: GatheringPage }) {
  const t = await getTranslations("gatherings.view");
  if (!mayEdit) return null;
  const path = `/gatherings/${gathering.slug}`;
  return (
    <nav aria-label={t("organize")} className="no-print mt-5 flex flex-wrap gap-3">
      <a className="btn" href={`${path}/edit`}>
        {t("edit")}
      </a>
      {maySeeRegistrations && (
        <>
          <a className="btn" href={`${path}/registrations`}>
            {t("registrations")}
          </a>
          <a className="btn" href={`${path}/door`}>
            {t("door")}
          </a>
        </>
      )}
    </nav>
  );
}

/** As it stands within a sentence: Spanish writes languages small. */
function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
}

type AboutProps = { description: string; lang: string; page: GatheringPage };

async function About({ description, lang, page: { gathering } }: AboutProps) {
  const [t, locale] = [await getTranslations("gatherings.view"), await getLocale()];
  const other = otherText(gathering.texts, locale);
  if (!description && !other) return null;
  return (
    <InkSection id="about" title={t("about")}>
      {description && <Markdown text={description} lang={lang} />}
      {other && (
        <details className="mt-4">
          <summary className="inline-flex min-h-11 items-center font-semibold">
            {t("otherLanguage", { language: languageName(other.lang, locale) })}
          </summary>
          <div lang={other.lang} className="mt-2">
            <p className="font-bold">
              <bdi>{other.title}</bdi>
            </p>
            <Markdown
              text={[other.summary, other.description].filter(Boolean).join("\n\n")}
              lang={other.lang}
            />
          </div>
        </details>
      )}
    </InkSection>
  );
}
