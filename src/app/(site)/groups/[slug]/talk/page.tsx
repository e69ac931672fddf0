import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ClosedView } from "@/features/talk/components/closed-view";
import { TalkView } from "@/features/talk/components/talk-view";
import { loadTalk } from "@/features/talk/loaders";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("talk.threads");
  return { title: t("title"), robots: { index: false } };
}

export default async function TalkPage({ params, searchParams }: Props) {
  const [slug, { page, done }] = [readSlug((await params).slug) ?? "", await searchParams];
  const loaded = await loadTalk(slug, await getLocale(), page);
  if (loaded.state === "sign_in") {
    return <NoAccess answer={loaded} path={`/groups/${encodeURIComponent(slug)}/talk`} />;
  }
  if (loaded.state !== "ok") return <ClosedView answer={loaded} />;
  return <TalkView page={loaded} done={done} />;
}
