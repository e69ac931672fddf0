import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { loadGroupPosts } from "../loaders/board";
import { PostNotes } from "./board/post-note";
import "./board.css";

/** Notes that the page of a group shows. */
const MOST = 12;

/** On the page of a group: what of it is on the board, for whoever reads; for its members with the way to post for it. */
export async function GroupPosts({ groupId, slug }: { groupId: string; slug: string }) {
  const now = new Date();
  const loaded = await loadGroupPosts({ groupId, slug }, MOST, now);
  if (loaded.state !== "ok") return null;
  const { posts, isMember } = loaded;
  if (posts.length === 0 && !isMember) return null;
  const t = await getTranslations("board.of");
  return (
    <div className="no-print">
      <InkSection id="on-board" title={t("group")}>
        {posts.length > 0 ? <PostNotes posts={posts} now={now} /> : <p>{t("groupNone")}</p>}
        {isMember && (
          <p className="mt-3">
            <a className="btn" href={`/board/new?group=${slug}`}>
              {t("groupNew")}
            </a>
          </p>
        )}
      </InkSection>
    </div>
  );
}
