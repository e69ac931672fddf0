import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FocusedNote } from "@/components/ui/focused-note";
import { Icon } from "@/components/ui/icon";
import { InkSection } from "@/components/ui/ink-section";
import type { GatheringsPage } from "../../loaders/gatherings";
import type { GatheringDto } from "../../types";
import { GatheringRow } from "./gathering-row";

const Rows = ({ all }: { all: readonly GatheringDto[] }) => (
  <ul>
    {all.map((gathering) => (
      <GatheringRow key={gathering.id} gathering={gathering} />
    ))}
  </ul>
);

/**
 * All gatherings: the next ones, the calendar, those that were.
 * @param children the calendar, which knows of other things that happen, too
 */
export async function GatheringsView({
  page,
  isGivenUp,
  children,
}: {
  page: GatheringsPage;
  isGivenUp: boolean;
  children?: ReactNode;
}) {
  const t = await getTranslations("gatherings.list");
  const { next, past, drafts, mayCreate } = page;
  return (
    <div className="page max-w-[60rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      {isGivenUp && <FocusedNote>{t("givenUp")}</FocusedNote>}
      {mayCreate && (
        <p className="mt-5">
          <a className="btn" href="/gatherings/new">
            {t("new")}
          </a>
        </p>
      )}
      <div className="mt-9 space-y-10">
        {drafts.length > 0 && (
          <InkSection id="drafts" title={t("drafts")}>
            <Rows all={drafts} />
          </InkSection>
        )}
        <InkSection id="next" title={t("next")}>
          {next.length > 0 ? <Rows all={next} /> : <NothingPlanned />}
        </InkSection>
        <InkSection id="calendar" title={t("calendar")}>
          {children}
          <p className={children ? "mt-4" : undefined}>
            <a className="btn" href="/calendar.ics">
              <Icon name="calendar-plus" />
              {t("subscribe")}
            </a>
          </p>
        </InkSection>
        {past.length > 0 && (
          <InkSection id="past" title={t("past")}>
            <Rows all={past} />
          </InkSection>
        )}
      </div>
    </div>
  );
}

async function NothingPlanned() {
  const t = await getTranslations("gatherings.list");
  return (
    <p className="max-w-[60ch]">
      {t("none")} {t("noneText")} <a href="/groups/gatherings-working-group">{t("toGroup")}</a>
    </p>
  );
}
