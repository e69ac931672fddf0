import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { CodeForm } from "@/features/people/components/confirm/code-form";
import { CodeDone, CodeOver, NoCode } from "@/features/people/components/confirm/no-code";
import { loadOwnConfirmation } from "@/features/people/loaders/confirm";
import { confirmCodeAction } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn.confirm");
  return { title: t("title"), robots: { index: false } };
}

/** Takes the code of the mail that this browser asked for, whatever it confirms. */
export default async function ConfirmPage({ searchParams }: Props) {
  const confirmation = await loadOwnConfirmation();
  switch (confirmation.state) {
    case "unavailable":
      return <ProblemPage problem="unavailable" />;
    case "none":
      return <NoCode />;
    case "over":
      return <CodeOver confirmation={confirmation} />;
    case "done":
      return <CodeDone confirmation={confirmation} />;
    case "waiting": {
      const isAgain = (await searchParams).sent === "again";
      return <CodeForm confirmation={confirmation} isAgain={isAgain} action={confirmCodeAction} />;
    }
  }
}
