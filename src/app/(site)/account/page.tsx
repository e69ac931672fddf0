import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { InkSection } from "@/components/ui/ink-section";
import { MyNotes } from "@/features/board/components/manage/my-notes";
import { loadOwnPosts } from "@/features/board/loaders/manage";
import { MessagesSection } from "@/features/conversations/components/messages-section";
import { OwnGroups } from "@/features/groups/components/groups-view";
import { loadOwnGroups } from "@/features/groups/loaders/groups";
import { SettingsForm } from "@/features/introductions/components/settings-form";
import { loadIntroductionSettings } from "@/features/introductions/loaders/settings";
import { OwnCalendar } from "@/features/meetings/components/own-calendar";
import { OwnActions } from "@/features/minutes/components/own-actions";
import { loadOwnActions } from "@/features/minutes/loaders/items";
import {
  DataSection,
  RolesSection,
  SubscriptionsSection,
} from "@/features/people/components/account/account-sections";
import { EmailSection } from "@/features/people/components/account/email-section";
import { ProfileForm } from "@/features/people/components/account/profile-form";
import { SessionsSection } from "@/features/people/components/sessions-section";
import { loadAccount } from "@/features/people/loaders/account";
import { OwnEntries } from "@/features/stewards/components/own-entries";
import { loadOwnEntries } from "@/features/stewards/loaders";
import { whenAvailable } from "@/lib/available";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title"), robots: { index: false } };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountPage({ searchParams }: Props) {
  const answer = await loadAccount();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/account" />;
  const introductions = await loadIntroductionSettings();
  const { actor, account, emailChange } = answer.value;
  const t = await getTranslations("account");
  const notes = await whenAvailable(() => loadOwnPosts(actor));
  if (notes.state !== "ok") return <NoAccess answer={notes} path="/account" />;
  const entries = await whenAvailable(() => loadOwnEntries(actor.id));
  if (entries.state !== "ok") return <NoAccess answer={entries} path="/account" />;
  const groups = await whenAvailable(() => loadOwnGroups(actor));
  if (groups.state !== "ok") return <NoAccess answer={groups} path="/account" />;
  const actions = await whenAvailable(() => loadOwnActions(actor.id));
  if (actions.state !== "ok") return <NoAccess answer={actions} path="/account" />;
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 break-words text-[1.2rem] leading-snug">{t("signedInAs", { email: actor.email })}</p>
      <div className="mt-9 space-y-10">
        <MyNotes posts={notes.value} result={(await searchParams).notes} />
        <OwnActions actions={actions.value} />
        <OwnEntries entries={entries.value} />
        <OwnGroups own={groups.value} />
        <InkSection id="profile" title={t("profile.title")}>
          <p className="mb-6 max-w-[60ch]">{t("profile.lede")}</p>
          <ProfileForm account={account} />
        </InkSection>
        {introductions.state === "ok" && (
          <InkSection id="introductions" title={(await getTranslations("introductions.settings"))("title")}>
            <SettingsForm settings={introductions.value} />
          </InkSection>
        )}
        <RolesSection actor={actor} />
        <EmailSection email={actor.email} pending={emailChange} />
        <SessionsSection actor={actor} />
        <OwnCalendar actor={actor} />
        <MessagesSection />
        <SubscriptionsSection />
        <DataSection />
      </div>
    </div>
  );
}
