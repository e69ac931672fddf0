import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { LeavePage } from "@/components/ui/leave-page";
import { Photos } from "@/components/ui/photos";
import { Share } from "@/components/ui/share";
import type { PostPage } from "../../loaders/post";
import type { PostDto } from "../../types";
import { textFor } from "../../utils/time";
import "../board.css";
import { SideMark } from "../side-mark";
import { PostFacts } from "./post-facts";
import { PostNotices } from "./post-notices";
import { PostPlaces } from "./post-places";

const LARGE = { list: "mt-6 gap-3", photo: "h-56 w-auto max-w-full rounded object-cover" };

/**
 * The page of one post.
 * @param children what its author can do with it
 */
export async function PostView(props: { page: PostPage; now: Date; children?: ReactNode }) {
  const { page, now, children } = props;
  const [t, locale] = [await getTranslations("board"), await getLocale()];
  const { post, isOwn, isOpen } = page;
  const main = textFor(post, locale);
  const isOwnNeed = isOwn && post.side === "need" && post.by.kind === "person";
  return (
    <>
      {isOwnNeed && <LeavePage />}
      <article className="page">
        <p className="no-print mb-4">
          <a className="inline-flex min-h-11 items-center" href="/board">
            {t("page.back")}
          </a>
        </p>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="min-w-0">
            <SideMark side={post.side} />
            <h1 className="mt-1" lang={main.lang}>
              {main.title}
            </h1>
            {post.by.kind === "group" && post.by.slug && (
              <ForGroup {...post.by} slug={post.by.slug} actionId={page.actionId} />
            )}
            {!isOwn && <PostNotices page={page} />}
            {main.body && (
              <p className="post-body mt-4 max-w-[65ch]" lang={main.lang}>
                {main.body}
              </p>
            )}
            {post.texts
              .filter((text) => text !== main)
              .map((text) => (
                <OtherText key={text.lang} text={text} />
              ))}
            <Photos photos={post.photos} size={LARGE} />
            <PostFacts post={post} now={now} />
            {isOpen && (
              <div className="no-print mt-6">
                <a
                  className="btn btn-main min-h-13 px-6 text-[1.08rem]"
                  href={`/conversations/new?post=${post.id}`}
                >
                  <Icon name="message-square" />
                  {t("page.write")}
                </a>
                <p className="mt-2 max-w-[50ch] text-[0.94rem] text-quiet">{t("page.writeHint")}</p>
              </div>
            )}
            {children && (
              <section aria-labelledby="own" className="no-print mt-8">
                <h2 id="own" className="mb-2">
                  {t("page.own")}
                </h2>
                {children}
                <p className="pt-2">
                  <a className="btn" href={`/board/${post.id}/manage`}>
                    {t("page.ownManage")}
                  </a>
                </p>
              </section>
            )}
          </div>
          <div className="space-y-10">
            <PostPlaces page={page} />
            {post.isPublic && post.state !== "done" && (
              <section aria-labelledby="share" className="no-print">
                <h2 id="share" className="mb-3">
                  {t("page.share")}
                </h2>
                <Share path={`/board/${post.id}`} title={main.title} />
              </section>
            )}
            {!isOwn && (
              <p className="no-print">
                <a
                  className="inline-flex min-h-11 items-center gap-2"
                  href={`/board/${post.id}/report`}
                  rel="nofollow"
                >
                  <Icon name="flag" />
                  {t("page.report")}
                </a>
              </p>
            )}
          </div>
        </div>
      </article>
    </>
  );
}

/** Which group of this site it is for, and what of it it helps with. */
async function ForGroup({ name, slug, actionId }: { name: string; slug: string; actionId: string | null }) {
  const t = await getTranslations("board.page");
  return (
    <p className="mt-2 text-[1.1rem]">
      <a href={`/groups/${slug}`}>{t("forGroup", { name })}</a>
      {actionId && (
        <>
          {" – "}
          <a href={`/groups/${slug}/actions#action-${actionId}`}>{t("helps")}</a>
        </>
      )}
    </p>
  );
}

/** The same text in another language. */
async function OtherText({ text: { lang, title, body } }: { text: PostDto["texts"][0] }) {
  const [t, locale] = [await getTranslations("board.page"), await getLocale()];
  const language = new Intl.DisplayNames(locale, { type: "language" }).of(lang) ?? lang;
  return (
    <section className="mt-6 max-w-[65ch] border-line border-l-4 pl-4">
      <h2 className="text-[1rem] text-quiet">{t("other", { language })}</h2>
      <p className="mt-1 font-bold text-[1.15rem]" lang={lang}>
        {title}
      </p>
      <p className="post-body mt-1" lang={lang}>
        {body}
      </p>
    </section>
  );
}
