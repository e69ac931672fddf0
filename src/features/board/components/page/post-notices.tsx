import { useTranslations } from "next-intl";
import type { PostPage } from "../../loaders/post";

/** What others than its author have to know before the text: who sees it, and whether it is over. */
export function PostNotices({ page }: { page: PostPage }) {
  const t = useTranslations("board.page");
  const { post, isRemoved } = page;
  const notices = [
    isRemoved && t("removed"),
    post.state === "waiting" && t("waiting"),
    post.audience === "organizers" && t("forOrganizers"),
    post.audience === "members" && t("forMembers"),
    post.state === "done" && t("done"),
    post.state !== "done" && post.left === 0 && t("taken"),
  ].filter((notice) => notice !== false);
  if (notices.length === 0) return null;
  return (
    <div className="note mt-4 max-w-[60ch]" role="note">
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {post.state === "done" && (
        <p>
          <a href={`/board?side=${post.side}&category=${post.category}`}>{t("doneMore")}</a>
        </p>
      )}
    </div>
  );
}
