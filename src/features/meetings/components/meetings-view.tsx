import { getLocale, getTranslations } from "next-intl/server";
import { CalendarMonth } from "@/components/ui/calendar/calendar-month";
import { FocusedNote } from "@/components/ui/focused-note";
import { InkSection } from "@/components/ui/ink-section";
import { PageLinks } from "@/components/ui/page-links";
import { GroupHead } from "@/features/groups/components/group-head";
import type { Locale } from "@/i18n/locales";
import { env } from "@/lib/env";
import { inLanguage } from "@/lib/page-metadata";
import type { MeetingsPage } from "../loaders/lists";
import { FeedAddress } from "./feed-address";
import { MeetingRows } from "./meeting-rows";

/** All meetings of a group: ahead, month by month, past, and how to have them in one's own calendar. */
export async function MeetingsView({ page, isCancelled }: { page: MeetingsPage; isCancelled: boolean }) {
  const t = await getTranslations("meetings.list");
  const { group, canPlan, upcoming, month, today, items } = page;
  const { slug } = group;
  const path = `/groups/${slug}/meetings`;
  return (
    <div className="page max-w-[60rem]">
      <GroupHead {...group} title={t("title", { name: group.name })} />
      {isCancelled && <FocusedNote>{t("cancelled")}</FocusedNote>}
      {canPlan && (
        <p className="mt-5">
          <a className="btn btn-main" href={`${path}/new`}>
            {t("plan")}
          </a>
        </p>
      )}
      <div className="mt-8 space-y-10">
        <InkSection id="upcoming" title={t("upcoming")}>
          {upcoming.length > 0 ? <MeetingRows rows={upcoming} own={slug} /> : <p>{t("none")}</p>}
        </InkSection>
        <InkSection id="month" title={t("month")}>
          <CalendarMonth
            month={month}
            today={today}
            items={items}
            hrefOf={(one) => `${path}?month=${one}#month`}
          />
        </InkSection>
        <Past page={page} path={path} />
        <Feed slug={slug} />
      </div>
    </div>
  );
}

async function Past({ page: { past, page, pages, group }, path }: { page: MeetingsPage; path: string }) {
  const t = await getTranslations("meetings.list");
  const words = {
    ...{ label: t("pages"), previous: t("previous"), next: t("next") },
    page: t("page", { page, pages }),
  };
  return (
    <InkSection id="past" title={t("past")}>
      {past.length > 0 ? <MeetingRows rows={past} own={group.slug} /> : <p>{t("noPast")}</p>}
      <PageLinks page={page} pages={pages} href={(one) => `${path}?past=${one}#past`} words={words} />
    </InkSection>
  );
}

async function Feed({ slug }: { slug: string }) {
  const [t, locale] = [await getTranslations("meetings.list"), (await getLocale()) as Locale];
  const address = `${env.APP_URL}${inLanguage(`/groups/${slug}/calendar.ics`, locale)}`;
  return (
    <InkSection id="calendar-feed" title={t("feed")}>
      <p className="mb-4 max-w-[60ch]">{t("feedText")}</p>
      <FeedAddress address={address} label={t("feedAddress")} open={t("subscribe")} />
      <p className="mt-4 max-w-[60ch]">
        {t.rich("feedMember", { own: (words) => <a href="/account#calendar">{words}</a> })}
      </p>
    </InkSection>
  );
}
