import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProblemPage } from "@/components/layout/problem-page";
import { Mailbox } from "@/features/mail/components/mailbox";
import { loadMailbox } from "@/features/mail/loaders";
import { problemMetadata } from "@/lib/page-metadata";
import { MAILS } from "@/mails";

type Props = { searchParams: Promise<{ to?: string | string[] }> };

const load = cache(async (to: string | null) => loadMailbox(MAILS, to));
const readTo = async ({ searchParams }: Props) => {
  const { to } = await searchParams;
  return typeof to === "string" ? to : null;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const answer = await load(await readTo(props));
  if (answer.state === "ok") {
    return { title: (await getTranslations("mail.mailbox"))("title"), robots: { index: false } };
  }
  return problemMetadata(answer.state === "missing" ? "notFound" : "unavailable", await getLocale());
}

export default async function MailboxPage(props: Props) {
  const to = await readTo(props);
  const answer = await load(to);
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  return <Mailbox mails={answer.value} to={to} />;
}
