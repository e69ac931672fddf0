import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { BatchView } from "@/features/imports/components/batch-view";
import { loadImport, loadRowChanges } from "@/features/imports/loaders";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: t("title"), robots: { index: false } };
}

/** One list that was sent: what each of its rows would do, and what can be done with all of it. */
export default async function DeskImportBatchPage({ params, searchParams }: Props) {
  const [{ id }, query] = [await params, await searchParams];
  const answer = await loadImport(id, query);
  if (answer.state !== "ok")
    return <NoAccess answer={answer} path={`/desk/import/${encodeURIComponent(id)}`} />;
  if (answer.value === null) return <ProblemPage problem="notFound" />;
  const changes = await loadRowChanges(answer.value.batch, answer.value.rows);
  if (changes.state !== "ok")
    return <NoAccess answer={changes} path={`/desk/import/${answer.value.batch.id}`} />;
  return <BatchView {...answer.value} {...changes.value} />;
}
