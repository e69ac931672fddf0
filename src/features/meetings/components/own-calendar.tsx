import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import type { Locale } from "@/i18n/locales";
import type { Actor } from "@/lib/actor";
import { whenAvailable } from "@/lib/available";
import { env } from "@/lib/env";
import { inLanguage } from "@/lib/page-metadata";
import { endFeedAction, makeFeedAction } from "../actions/feed";
import { loadOwnFeed } from "../loaders/feeds";
import { FeedAddress } from "./feed-address";

/** In the account: the address of one's own calendar, to be made, made anew, and ended. */
export async function OwnCalendar({ actor }: { actor: Extract<Actor, { kind: "member" }> }) {
  const loaded = await whenAvailable(() => loadOwnFeed(actor.id));
  if (loaded.state !== "ok") return null;
  const [t, format, locale] = [
    await getTranslations("meetings.own"),
    await getFormatter(),
    (await getLocale()) as Locale,
  ];
  const { since, token } = loaded.value;
  const address = token && `${env.APP_URL}${inLanguage(`/calendar/${token}/feed.ics`, locale)}`;
  return (
    <InkSection id="calendar" title={t("title")}>
      <p className="mb-4 max-w-[60ch]">{t("text")}</p>
      {address && <FeedAddress address={address} label={t("shown")} open={t("open")} />}
      {!address && (
        <p>{since ? t("since", { date: format.dateTime(since, { dateStyle: "long" }) }) : t("none")}</p>
      )}
      <div className="mt-5 flex flex-wrap items-start gap-3">
        <Form action={makeFeedAction}>
          <SubmitButton isQuiet={since !== null}>{t(since ? "renew" : "make")}</SubmitButton>
        </Form>
        {since && (
          <Form action={endFeedAction}>
            <SubmitButton isQuiet>{t("end")}</SubmitButton>
          </Form>
        )}
      </div>
      {since && <p className="mt-2 text-quiet">{t("renewText")}</p>}
    </InkSection>
  );
}
