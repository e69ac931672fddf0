import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { StartView } from "@/features/imports/components/start-view";
import { loadImports } from "@/features/imports/loaders";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: t("title"), robots: { index: false } };
}

/** Lists from elsewhere: send one, and all that were sent. */
export default async function DeskImportPage({ searchParams }: Props) {
  const params = await searchParams;
  const answer = await loadImports(params);
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/import" />;
  const first = (name: string) => [params[name]].flat()[0] ?? "";
  return (
    <StartView
      {...answer.value}
      from={first("from") === "web" ? "web" : "file"}
      done={first("done")}
      problem={first("problem")}
    />
  );
}
