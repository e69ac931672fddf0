import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { ProblemPage } from "@/components/layout/problem-page";
import { LocalLetter } from "@/features/mail/components/local-letter";
import { loadLocalMail } from "@/features/mail/loaders";
import { problemMetadata } from "@/lib/page-metadata";
import { MAILS } from "@/mails";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => loadLocalMail(MAILS, id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const answer = await load((await params).id);
  if (answer.state === "ok") return { title: answer.value.subject, robots: { index: false } };
  return problemMetadata(answer.state === "missing" ? "notFound" : "unavailable", await getLocale());
}

export default async function LocalLetterPage({ params }: Props) {
  const answer = await load((await params).id);
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  return <LocalLetter mail={answer.value} />;
}
