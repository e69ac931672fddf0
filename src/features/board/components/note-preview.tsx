import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Photos } from "@/components/ui/photos";
import type { PostDto } from "../types";

/** A note with all that others see of it, plainly: for its author, the desk, and whoever translates it. */
export function NotePreview({ post }: { post: PostDto }) {
  const [w, format] = [useTranslations("board.words"), useFormatter()];
  const day = (date: string) =>
    format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const facts = [
    w(`category.${post.category}`),
    w(`mode.${post.mode}`),
    ...post.terms.map((term) => w(`term.${term}`)),
    ...[post.startsOn, post.endsOn].flatMap((date) => (date ? [day(date)] : [])),
    ...(post.quantity > 1 ? [`${post.left}/${post.quantity}`] : []),
  ];
  const by = post.by.kind === "person" ? w("by.person") : post.by.name;
  return (
    <article className="max-w-2xl border border-line border-b-[3px] bg-card px-5 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.94rem]">
        <span className="inline-flex items-center gap-1.5 border-[1.5px] border-ink px-2 font-bold">
          <Icon name={post.side === "need" ? "hand-open" : "hand-extended"} />
          {w(`side.${post.side}`)}
        </span>
        <span>{w(`place.${post.place.level}`, { name: post.place.name })}</span>
        <span className="text-quiet">{by}</span>
      </p>
      {post.texts.map(({ lang, title, body }) => (
        <div key={lang} lang={lang} className="mt-3">
          <h2 className="break-words text-[1.3rem]">{title}</h2>
          {body && <p className="mt-1 whitespace-pre-line break-words">{body}</p>}
        </div>
      ))}
      <Photos photos={post.photos} size={{ list: "mt-3 gap-2", photo: "h-28 w-auto" }} />
      <p className="mt-3 text-[0.94rem] text-quiet">{facts.join(" · ")}</p>
      {post.tags.length > 0 && <p className="text-[0.94rem] text-quiet">{post.tags.join(", ")}</p>}
    </article>
  );
}
