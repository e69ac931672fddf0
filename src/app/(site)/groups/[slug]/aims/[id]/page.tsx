import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { AimEditView } from "@/features/groups/components/aim-edit-view";
import { loadAim } from "@/features/groups/loaders/rooms";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups.aims");
  return { title: t("changeTitle"), robots: { index: false } };
}

/** Changes one aim, or proposes a change of it. */
export default async function AimPage({ params }: Props) {
  const { slug, id } = await params;
  const answer = await loadAim(readSlug(slug) ?? "", readSlug(id) ?? "");
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/groups/${slug}/aims/${id}`} />;
  const { group, aim, mayEdit } = answer.value;
  return aim ? <AimEditView group={group} aim={aim} mayEdit={mayEdit} /> : <ProblemPage problem="notFound" />;
}
