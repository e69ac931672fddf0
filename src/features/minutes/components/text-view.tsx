import { FocusedNote } from "@/components/ui/focused-note";
import { InkSection } from "@/components/ui/ink-section";
import type { ReadText, TextPage } from "../loaders/text";
import { ShownText } from "./shown-text";
import { StateForms } from "./state-forms";
import { TextForm } from "./text-form";
import { loadWords, seenBy } from "./words";

const RESULTS = ["saved", "same", "begun", "approved", "reopened", "restored"] as const;

type Props = {
  page: TextPage;
  /** What came of a form, and when. */
  result: unknown;
  at: unknown;
  isTemplate: boolean;
};

/** Agenda and minutes of one meeting: to be read, and for those who keep them to be written. */
export async function TextView({ page: { read, body }, result, at, isTemplate }: Props) {
  const { t } = await loadWords();
  const said = RESULTS.find((one) => one === result);
  const { text } = read;
  return (
    <div className="page max-w-[56rem]">
      <TextHeading read={read} title={t(`page.title.${text?.state ?? "agenda"}`)} />
      {said && <FocusedNote key={String(at)}>{t(`page.results.${said}`)}</FocusedNote>}
      <div className="mt-8 space-y-10">
        {body !== null && (
          <InkSection id="write" title={t("page.write")}>
            {/* A new form once something was saved: what an earlier one came back with is over. Nothing else may be its
                key: without JavaScript a form that comes back is found by it. */}
            <TextForm key={String(at)} read={read} body={body} isTemplate={isTemplate} />
          </InkSection>
        )}
        {body === null && !text && <p>{t("page.none")}</p>}
        {body === null && text && (
          <section aria-labelledby="reads">
            <h2 id="reads" className="sr-only">
              {t("form.body")}
            </h2>
            <ShownText {...text} />
          </section>
        )}
        {body !== null && text && text.pieces.length > 0 && (
          <InkSection id="reads" title={t("page.reads")}>
            <ShownText {...text} />
          </InkSection>
        )}
        <StateForms read={read} />
      </div>
    </div>
  );
}

/** Which meeting it is about, where the text stands, and the ways from it. */
async function TextHeading({ read, title }: { read: ReadText; title: string }) {
  const { t, day } = await loadWords();
  const { id, slug, titleLang, startsAt, text, may } = read;
  const links: [string, string][] = [[`/groups/${slug}/actions`, t("page.toActions")]];
  if (may.see && text) links.push([`/groups/${slug}/meetings/${id}/history`, t("page.history")]);
  return (
    <>
      <p className="mb-4">
        <a
          className="inline-flex min-h-11 items-center"
          href={`/groups/${slug}/meetings/${id}`}
          lang={titleLang}
        >
          <bdi>{read.title}</bdi>
        </a>
      </p>
      <h1>{title}</h1>
      <p className="mt-2 text-[1.2rem] leading-snug">
        <time dateTime={startsAt}>{day(startsAt)}</time>
      </p>
      {text && (
        <p className="mt-2 text-quiet">
          <strong className="text-ink">{t(`state.${text.state}`)}.</strong> {t(`seenBy.${seenBy(read)}`)}{" "}
          {t("page.saved", { date: day(text.updatedAt) })}
        </p>
      )}
      {!text && may.write && read.isShared && (
        <p className="mt-2 text-quiet">{t(`seenBy.${seenBy(read)}`)}</p>
      )}
      <ul className="no-print mt-2 flex flex-wrap gap-x-6">
        {links.map(([href, words]) => (
          <li key={href}>
            <a className="inline-flex min-h-11 items-center" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
