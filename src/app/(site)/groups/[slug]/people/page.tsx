import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { PeopleView } from "@/features/groups/components/people-view";
import { loadPeople } from "@/features/groups/loaders/rooms";
import { readPage } from "@/features/groups/utils/page";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups.page");
  return { title: t("people"), robots: { index: false } };
}

/** Who is in a group, as far as the reader may see. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { page: asked, result } = await searchParams;
  const page = readPage(asked);
  const answer = await loadPeople(readSlug((await params).slug) ?? "", page);
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  return <PeopleView {...answer.value} result={result} />;
}
