import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/components/ui/print-button";
import type { CountsDto, GatheringPageDto } from "../../types";
import { When } from "../when";
import { Told } from "./registrations-view";

/** Lines for those who come unannounced. */
const EMPTY_LINES = 6;

/** The list for the door: names with a box to tick, and in numbers what has to be ready. Nothing else is on the paper. */
export async function DoorView({
  gathering,
  names,
  counts,
}: {
  gathering: GatheringPageDto;
  names: readonly string[];
  counts: CountsDto;
}) {
  const t = await getTranslations("gatherings.door");
  const [{ title, lang }] = gathering.texts;
  const isAsked = Object.values(counts.told).some((count) => count > 0);
  return (
    <div className="page max-w-[52rem]">
      <p className="no-print mb-4">
        <a href={`/gatherings/${gathering.slug}`} lang={lang}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-2 font-semibold" lang={lang}>
        <bdi>{title}</bdi>
      </p>
      <p>
        <When when={gathering.when} />
      </p>
      <PrintButton className="mt-4">{t("print")}</PrintButton>
      <h2 className="mt-6">{t("ready")}</h2>
      {isAsked ? <Told counts={counts} /> : <p className="mt-2">{t("none")}</p>}
      <h2 className="mt-6">{t("names")}</h2>
      <p className="mt-1">{t("count", { count: names.length })}</p>
      <ul className="mt-3 gap-x-10 sm:columns-2 print:columns-2">
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and the list never changes
          <li key={at} className="flex break-inside-avoid items-center gap-3 border-line border-b py-2">
            <span aria-hidden="true" className="size-5 flex-none border-2 border-ink" />
            <bdi className="min-w-0 break-words">{name}</bdi>
          </li>
        ))}
      </ul>
      <div className="print-only mt-8">
        <p className="font-semibold">{t("more")}</p>
        {Array.from({ length: EMPTY_LINES }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines to write on are all alike
          <div key={line} className="h-10 border-ink border-b" />
        ))}
      </div>
    </div>
  );
}
