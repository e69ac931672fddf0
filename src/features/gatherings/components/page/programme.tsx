import { getLocale, getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import type { GatheringPageDto, ProgrammeLineDto } from "../../types";
import { clockWords, dayWords } from "../../utils/when";

/** What happens when, day by day. */
export async function Programme({ gathering }: { gathering: GatheringPageDto }) {
  const [t, locale] = [await getTranslations("gatherings.view"), await getLocale()];
  const { programme } = gathering;
  if (programme.length === 0) return null;
  const [{ lang }] = gathering.texts;
  const days = [...new Set(programme.map(({ starts }) => starts.slice(0, 10)))];
  return (
    <InkSection id="programme" title={t("programme")}>
      <div className="space-y-6">
        {days.map((day) => (
          <div key={day}>
            {days.length > 1 && <h3 className="mb-1 first-letter:uppercase">{dayWords(day, locale)}</h3>}
            <ul>
              {programme
                .filter(({ starts }) => starts.startsWith(day))
                .map((line) => (
                  <Line key={line.id} line={line} lang={lang} />
                ))}
            </ul>
          </div>
        ))}
      </div>
    </InkSection>
  );
}

async function Line({
  line: { starts, ends, title, text, room },
  lang,
}: {
  line: ProgrammeLineDto;
  lang: string;
}) {
  const [t, locale] = [await getTranslations("gatherings.view"), await getLocale()];
  const from = clockWords(starts, locale);
  return (
    <li className="grid gap-x-6 border-line border-t py-3 sm:grid-cols-[11rem_1fr]">
      <p className="font-semibold tabular-nums">
        <time dateTime={starts}>{ends ? t("until", { from, to: clockWords(ends, locale) }) : from}</time>
      </p>
      <div className="min-w-0 max-w-[60ch]" lang={lang}>
        <p className="font-semibold">{title}</p>
        {text && <p className="whitespace-pre-line">{text}</p>}
        {room && <p className="text-quiet">{t("room", { room })}</p>}
      </div>
    </li>
  );
}
