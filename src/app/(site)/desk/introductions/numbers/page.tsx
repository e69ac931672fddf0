import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { DeskFrame } from "@/features/introductions/components/desk/frame";
import { Numbers } from "@/features/introductions/components/numbers";
import { loadDeskNumbers } from "@/features/introductions/loaders/numbers";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("statistics");
  return { title: t("desk"), robots: { index: false } };
}

/** What comes of it, for organizers: the same numbers as everybody's. */
export default async function NumbersPage() {
  const [t, answer] = [await getTranslations("statistics"), await loadDeskNumbers()];
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/introductions/numbers" />;
  return (
    <DeskFrame tab="numbers" title={t("title")}>
      <Numbers numbers={answer.value} />
    </DeskFrame>
  );
}
