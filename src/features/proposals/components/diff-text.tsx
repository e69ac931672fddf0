import { useTranslations } from "next-intl";
import { diffWords } from "../utils/diff";

/** Two texts as one, the words that went and came marked; for ears, too. */
export function DiffText({ before, after }: { before: string; after: string }) {
  const t = useTranslations("proposals.history");
  let at = 0;
  return (
    <p className="diff" dir="auto">
      {diffWords(before, after).map(({ kind, text }) => {
        const key = at++;
        if (kind === "same") return <span key={key}>{text}</span>;
        const Mark = kind === "removed" ? "del" : "ins";
        return (
          <Mark key={key}>
            <span className="sr-only">{t(kind === "removed" ? "removed" : "addedWord")}: </span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
