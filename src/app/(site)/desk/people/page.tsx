import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { PeopleList } from "@/features/people/components/desk/people-list";
import { loadPeople } from "@/features/people/loaders/desk";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.people");
  return { title: t("title"), robots: { index: false } };
}

export default async function DeskPeoplePage({ searchParams }: Props) {
  const answer = await loadPeople(await searchParams);
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/people" />;
  return <PeopleList {...answer.value} />;
}
