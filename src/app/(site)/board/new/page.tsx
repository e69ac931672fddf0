import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
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
  const { side: asked, result, ...params } = await searchParams;
  const one = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  const wanted = {
    initiative: one(params.initiative),
    group: one(params.group),
    action: one(params.action),
  };
  const query = Object.entries(wanted)
    .map(([name, value]) => (value === null ? "" : `&${name}=${encodeURIComponent(value)}`))
    .join("");
  // What helps with an action is a need.
  const side = SIDES.find((name) => name === asked) ?? (wanted.action === null ? undefined : "need");
  if (!side) return <ChooseSide query={query} />;
  const loaded = await loadNewPost(wanted);
  if (loaded.state !== "ok") return <NoAccess answer={loaded} path={`/board/new?side=${side}${query}`} />;
  return <NewPost {...loaded} side={side} refusal={result} />;
}
