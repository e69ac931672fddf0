import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { RemoveView } from "@/features/gatherings/components/edit/remove-view";
import { loadRegistration } from "@/features/gatherings/loaders/organizing";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gatherings.remove");
  return { title: t("title"), robots: { index: false } };
}

/** Those who organize a gathering take somebody off its list. */
export default async function RemoveRegistrationPage({ params }: Props) {
  const { slug, id } = await params;
  const answer = await loadRegistration(readSlug(slug) ?? "", id);
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/gatherings/${slug}/registrations`} />;
  if (!answer.value) return <ProblemPage problem="notFound" />;
  return <RemoveView {...answer.value} />;
}
