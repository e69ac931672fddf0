import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProblemPage } from "@/components/layout/problem-page";
import { OwnPost } from "@/features/board/components/own-post";
import { PostView } from "@/features/board/components/page/post-view";
import { loadOwnPost } from "@/features/board/loaders/manage";
import { loadPost } from "@/features/board/loaders/post";
import { pageMetadata, problemMetadata } from "@/lib/page-metadata";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ id: string }> };

// Once a page: opening what is for organizers alone is logged.
const load = cache(async (parameter: string) => loadPost(readSlug(parameter) ?? ""));

const PROBLEMS = { missing: "notFound", gone: "gone", unavailable: "unavailable" } as const;

/** Of a person's post the head says what sort of thing it is and in which area: tabs and histories show it. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [answer, locale] = [await load((await params).id), await getLocale()];
  if (answer.state !== "ok") return problemMetadata(PROBLEMS[answer.state], locale);
  const t = await getTranslations("board");
  const { post } = answer;
  const [side, category] = [t(`words.side.${post.side}`), t(`words.category.${post.category}`)];
  const place = t(`words.place.${post.place.level}`, { name: post.place.name });
  const isPersons = post.by.kind === "person";
  const title = isPersons
    ? t("page.titleWhere", { side, category, place })
    : t("page.title", { side, title: post.texts[0].title });
  if (!post.isPublic || post.state === "waiting" || post.state === "done") {
    return { title, robots: { index: false } };
  }
  const description = t("page.descriptionPerson", { side, category, place });
  return pageMetadata({ title, description, path: `/board/${post.id}`, locale });
}

/** One need or offer. */
export default async function PostRoute({ params }: Props) {
  const answer = await load((await params).id);
  if (answer.state !== "ok") return <ProblemPage problem={PROBLEMS[answer.state]} />;
  const own = answer.isOwn ? await loadOwnPost(answer.post.id) : null;
  return (
    <PostView page={answer} now={new Date()}>
      {own?.state === "ok" && <OwnPost own={own.value} isNew={false} path={`/board/${answer.post.id}`} />}
    </PostView>
  );
}
