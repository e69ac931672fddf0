import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { PersonView } from "@/features/people/components/desk/person-view";
import { loadDeskPerson } from "@/features/people/loaders/desk";

type Props = { params: Promise<{ id: string }> };

/** Without the name: the title goes into the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.people");
  return { title: t("title"), robots: { index: false } };
}

export default async function DeskPersonPage({ params }: Props) {
  const { id } = await params;
  const answer = await loadDeskPerson(id, await getLocale());
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/desk/people/${id}`} />;
  const { person, ...rest } = answer.value;
  if (!person) return <ProblemPage problem="notFound" />;
  return <PersonView person={person} {...rest} />;
}
