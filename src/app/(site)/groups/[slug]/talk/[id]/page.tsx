import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ClosedView } from "@/features/talk/components/closed-view";
import { ThreadView } from "@/features/talk/components/thread-view";
import { loadThread } from "@/features/talk/loaders";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("talk.threads");
  return { title: t("one"), robots: { index: false } };
}

export default async function ThreadPage({ params, searchParams }: Props) {
  const [{ slug: raw, id }, { page, done }] = [await params, await searchParams];
  const slug = readSlug(raw) ?? "";
  const loaded = await loadThread(slug, id, { locale: await getLocale(), page });
  if (loaded.state === "sign_in") {
    const path = `/groups/${encodeURIComponent(slug)}/talk/${encodeURIComponent(id)}`;
    return <NoAccess answer={loaded} path={path} />;
  }
  if (loaded.state !== "ok") return <ClosedView answer={loaded} />;
  return <ThreadView page={loaded} done={done} />;
}
