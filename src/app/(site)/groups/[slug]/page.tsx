import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProblemPage } from "@/components/layout/problem-page";
import { GroupPosts } from "@/features/board/components/group-posts";
import { GroupAims } from "@/features/groups/components/group-aims";
import { GroupDocuments } from "@/features/groups/components/group-documents";
import { GroupView } from "@/features/groups/components/group-view";
import { GroupTogether } from "@/features/groups/components/together-view";
import { loadGroup } from "@/features/groups/loaders/groups";
import { loadAims, loadDocuments, loadTogether } from "@/features/groups/loaders/rooms";
import { plain } from "@/features/groups/utils/plain";
import { GroupMeetings } from "@/features/meetings/components/group-meetings";
import { GroupActions } from "@/features/minutes/components/group-actions";
import { GroupDecisions } from "@/features/minutes/components/group-decisions";
import { GroupTalk } from "@/features/talk/components/group-talk";
import { pageMetadata, problemMetadata } from "@/lib/page-metadata";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (parameter: string) => loadGroup(readSlug(parameter) ?? ""));

const LONGEST_DESCRIPTION = 200;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [answer, locale] = [await load((await params).slug), await getLocale()];
  if (answer.state !== "ok")
    return problemMetadata(answer.state === "missing" ? "notFound" : "unavailable", locale);
  const { slug, text, isArchived } = answer.page.group;
  const t = await getTranslations("groups.page");
  const description =
    plain(text.purpose).slice(0, LONGEST_DESCRIPTION) || t("description", { name: text.name });
  const path = `/groups/${slug}`;
  const metadata = await pageMetadata({ title: text.name, description, path, locale });
  return isArchived ? { ...metadata, robots: { index: false } } : metadata;
}

/** A working group. */
export default async function GroupRoute({ params, searchParams }: Props) {
  const answer = await load((await params).slug);
  if (answer.state !== "ok") {
    return <ProblemPage problem={answer.state === "missing" ? "notFound" : "unavailable"} />;
  }
  const { slug, id: groupId } = answer.page.group;
  const about = { slug, groupId, seat: answer.page.seat };
  return (
    <GroupView page={answer.page} result={(await searchParams).result}>
      <GroupMeetings {...about} />
      <Aims slug={slug} />
      <GroupActions {...about} />
      <GroupDecisions {...about} />
      <GroupTalk {...about} />
      <GroupPosts {...about} />
      <Together slug={slug} />
      <Documents slug={slug} />
    </GroupView>
  );
}

// Sections that load by themselves, at the same time.

async function Aims({ slug }: { slug: string }) {
  const aims = await loadAims(slug);
  return aims.state === "ok" && <GroupAims slug={slug} {...aims.value} />;
}

async function Together({ slug }: { slug: string }) {
  const together = await loadTogether(slug);
  return together.state === "ok" && <GroupTogether slug={slug} {...together.value} />;
}

async function Documents({ slug }: { slug: string }) {
  const documents = await loadDocuments(slug);
  return documents.state === "ok" && <GroupDocuments slug={slug} {...documents.value} />;
}
