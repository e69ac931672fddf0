import { getFormatter, getNow, getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import type { NeedDto } from "../../types";

/** What waits for whoever reads, a number and a link each; what is empty in one sentence. */
export async function Needs({ needs }: { needs: readonly NeedDto[] }) {
  const t = await getTranslations("freshness.home");
  const format = await getFormatter();
  if (needs.length === 0) return null;
  const full = needs.filter(({ count }) => count > 0);
  const empty = needs.filter(({ count }) => count === 0).map(({ key }) => t(`empty.${key}`));
  return (
    <InkSection id="today" title={t("today")}>
      {full.length > 0 && (
        <ul className="grid gap-x-10 sm:grid-cols-2">
          {full.map((need) => (
            <Need key={need.key} need={need} />
          ))}
        </ul>
      )}
      {empty.length > 0 && (
        <p className="mt-3 max-w-[65ch] text-quiet">
          {full.length === 0 && <strong>{t("nothing")} </strong>}
          {t("emptyList", { list: format.list(empty) })}
        </p>
      )}
    </InkSection>
  );
}

async function Need({ need: { key, href, count, oldest } }: { need: NeedDto }) {
  const t = await getTranslations("freshness.home");
  const [format, now] = [await getFormatter(), await getNow()];
  return (
    <li className="border-line border-b py-2.5">
      <a href={href} className="inline-flex min-h-9 items-baseline gap-2 text-[1.1rem]">
        {t.rich(`needs.${key}`, {
          count,
          number: (words) => <strong className="text-[1.5rem] tabular-nums leading-none">{words}</strong>,
        })}
      </a>
      {oldest !== null && (
        <p className="text-[0.94rem] text-quiet">
          {t("oldest", { ago: format.relativeTime(new Date(oldest), now) })}
        </p>
      )}
    </li>
  );
}
