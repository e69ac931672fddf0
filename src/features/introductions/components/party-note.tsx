import { useTranslations } from "next-intl";
import type { PartyWords } from "../types";

/** One side in public words, as a note on the board. */
export function PartyNote({ party, hidden }: { party: PartyWords; hidden?: string }) {
  const t = useTranslations("board.words");
  if (party.kind === "initiative") {
    const { name, summary, town, path } = party;
    return (
      <div className="note">
        <p className="text-[1.15rem] font-bold leading-snug">
          <a href={path}>{name}</a>
        </p>
        <p className="text-quiet">{town}</p>
        {summary && (
          <p lang={summary.lang} className="mt-1.5">
            {summary.body}
          </p>
        )}
      </div>
    );
  }
  const { side, category, text, place, by } = party;
  const where = t(`place.${place.level}`, { name: place.name });
  const who = t(`by.${by.kind}`, { name: by.kind === "person" ? "" : by.name });
  return (
    <div className="note">
      <p className="font-semibold text-[0.94rem]">
        {t(`side.${side}`)} · {t(`category.${category}`)}
      </p>
      {text && (
        <p lang={text.lang} className="text-[1.15rem] font-bold leading-snug">
          {text.title}
        </p>
      )}
      <p className="text-quiet">
        {who} · {where}
      </p>
      {text?.body && (
        <p lang={text.lang} className="mt-1.5 whitespace-pre-line">
          {text.body}
        </p>
      )}
      {!text && hidden && <p className="mt-1.5">{hidden}</p>}
    </div>
  );
}
