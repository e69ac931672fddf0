import { getTranslations } from "next-intl/server";
import { diffWords } from "@/features/proposals/utils/diff";

/** What one of two says, the words marked that only this one has. */
export async function SideText({ own, other }: { own: string; other: string }) {
  if (own === "") return <p className="text-quiet">{(await getTranslations("duplicates"))("nothing")}</p>;
  let at = 0;
  return (
    <p className="pick-text" dir="auto">
      {diffWords(other, own)
        .filter(({ kind }) => kind !== "removed")
        .map(({ kind, text }) => {
          const key = at++;
          return kind === "same" || other === "" ? (
            <span key={key}>{text}</span>
          ) : (
            <mark key={key}>{text}</mark>
          );
        })}
    </p>
  );
}
