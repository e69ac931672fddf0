import { getTranslations } from "next-intl/server";
import { loadPostsOf } from "../loaders/board";
import "./board.css";
import { PostNotes } from "./board/post-note";

/** Notes that a page about something else shows. */
const MOST = 6;

/** What is on the board of a town, or of an initiative, for whoever reads; nothing where there is none. */
export async function PostsOf({ of }: { of: { town: string } | { initiative: string } }) {
  const now = new Date();
  const loaded = await loadPostsOf(of, MOST, now);
  if (loaded.state !== "ok" || loaded.posts.length === 0) return null;
  const t = await getTranslations("board.of");
  const isTown = "town" in of;
  return (
    <section aria-labelledby="on-board" className="no-print">
      <h2 id="on-board">{t(isTown ? "town" : "initiative")}</h2>
      <PostNotes posts={loaded.posts} now={now} />
      {isTown && (
        <p className="pt-2">
          <a className="inline-flex min-h-11 items-center" href={`/board?town=${of.town}`}>
            {t("all", { count: loaded.total })}
          </a>
        </p>
      )}
    </section>
  );
}
