import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { Uncoordinated } from "@/features/groups/components/desk/uncoordinated";
import { loadUncoordinated } from "@/features/groups/loaders/groups";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups.desk");
  return { title: t("title"), robots: { index: false } };
}

/** Groups that nobody coordinates. */
export default async function DeskGroupsPage() {
  const answer = await loadUncoordinated();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/groups" />;
  return <Uncoordinated groups={answer.value} />;
}
