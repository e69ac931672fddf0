import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { EMAIL_CHANGE_STATES } from "@/features/people/constants/email-change";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.email");
  return { title: t("title"), robots: { index: false } };
}

/** Says how the change of an address stands, to whoever followed a link of a mail, in any browser. */
export default async function EmailChangePage({ searchParams }: Props) {
  const { state: wanted } = await searchParams;
  const state = EMAIL_CHANGE_STATES.find((one) => one === wanted);
  if (!state) return <ProblemPage problem="notFound" />;
  const t = await getTranslations("account.email");
  return (
    <div className="page prose">
      <h1>{t(`state.${state}.title`)}</h1>
      <p className="text-lg">{t(`state.${state}.text`)}</p>
      <p className="pt-4">
        <a className="btn btn-main" href="/account#email">
          {t("toAccount")}
        </a>
      </p>
    </div>
  );
}
