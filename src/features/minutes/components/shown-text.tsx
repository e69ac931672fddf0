import { Markdown } from "@/components/ui/markdown";
import type { ShownAction, ShownPiece } from "../types";
import { loadWords, type Words } from "./words";
import "./minutes.css";

/** A text as it reads: Markdown, with its decisions and actions as they stand now. */
export async function ShownText({ pieces, lang }: { pieces: readonly ShownPiece[]; lang: string }) {
  const words = await loadWords();
  return (
    <div className="minutes-text max-w-[65ch]">
      {pieces.map((piece, at) =>
        piece.sort === "markdown" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
          <Markdown key={at} text={piece.text} lang={lang} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same
          <ul key={at} className="marked-lines">
            {piece.items.map((item, index) =>
              item.sort === "decision" ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same
                <li key={index} className="marked-line" data-sort="decision">
                  <span className="marked-word">{words.t("decisions.word")}</span>
                  <span lang={lang} dir="auto">
                    {item.text}
                  </span>
                </li>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same
                <ActionLine key={index} action={item.action} lang={lang} words={words} />
              ),
            )}
          </ul>
        ),
      )}
    </div>
  );
}

function ActionLine({ action, lang, words }: { action: ShownAction; lang: string; words: Words }) {
  const { t, day, who } = words;
  const { text, state, dueOn, owner } = action;
  const facts = [
    who(owner),
    ...(dueOn ? [t("actions.due", { date: day(dueOn) })] : []),
    ...(state === "open" ? [] : [t(`actions.states.${state}`)]),
  ];
  return (
    <li className="marked-line" data-sort="action" data-state={state}>
      <span className="marked-word">{t("actions.word")}</span>
      <span className="marked-text" lang={lang} dir="auto">
        {text}
      </span>
      <span className="block text-quiet">
        <bdi>{facts.join(" · ")}</bdi>
      </span>
    </li>
  );
}
