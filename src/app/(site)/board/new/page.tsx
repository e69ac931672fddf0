import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { ChooseSide } from "@/features/board/components/form/choose-side";
import { NewPost } from "@/features/board/components/form/new-post";
import { SIDES } from "@/features/board/constants";
import { loadNewPost } from "@/features/board/loaders/new-post";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("posting.new");
  const asked = (await searchParams).side;
  const side = SIDES.find((one) => one === asked);
  return {
    title: side ? t(`title.${side}`) : t("ask"),
    description: t("description"),
    robots: { index: false },
  };
}

/** Posts a need or an offer; no account is needed until the end. */
export default async function NewPostPage({ searchParams }: Props) {
  const { side: asked, initiative, result } = await searchParams;
  const side = SIDES.find((one) => one === asked);
  const slug = typeof initiative === "string" ? initiative : null;
  if (!side) return <ChooseSide query={slug ? `&initiative=${encodeURIComponent(slug)}` : ""} />;
  const loaded = await loadNewPost(slug);
  if (loaded.state === "unavailable") return <ProblemPage problem="unavailable" />;
  return <NewPost {...loaded} side={side} isFull={result === "full"} />;
}
