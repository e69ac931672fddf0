import { useTranslations } from "next-intl";
import type { AuthorDto } from "../types";

/** A text as it was typed. */
export function PlainText({ text, lang }: { text: string; lang: string }) {
  return (
    <p className="max-w-[65ch] whitespace-pre-wrap [overflow-wrap:anywhere]" lang={lang} dir="auto">
      {text}
    </p>
  );
}

/** Who wrote something. @param as what somebody without a name is called */
export function AuthorName({ author, as = "member" }: { author: AuthorDto; as?: "member" | "coordinator" }) {
  const t = useTranslations("talk.author");
  if (author.kind === "named") return <bdi>{author.name}</bdi>;
  if (author.kind !== "unnamed") return t(author.kind);
  if (as === "coordinator") return t("coordinator");
  return author.number > 1 ? t("another", { number: author.number }) : t("member");
}
