import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { MailDesk } from "@/features/mail/components/desk/mail-desk";
import { loadMailDesk } from "@/features/mail/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mail.desk");
  return { title: t("title"), robots: { index: false } };
}

export default async function MailDeskPage() {
  const answer = await loadMailDesk();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/mail" />;
  return <MailDesk {...answer.value} />;
}
