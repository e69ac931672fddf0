import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { GroupForm } from "@/features/groups/components/group-form";
import { loadNewGroup } from "@/features/groups/loaders/rooms";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups.form");
  return { title: t("newTitle"), robots: { index: false } };
}

/** Starts a group. */
export default async function NewGroupPage() {
  const answer = await loadNewGroup();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/groups/new" />;
  const t = await getTranslations("groups.form");
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("newTitle")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("newLede")}</p>
      <GroupForm lang={await getLocale()} group={null} />
    </div>
  );
}
