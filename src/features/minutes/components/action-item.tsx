import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { setActionStateAction, takeOverAction } from "../actions/items";
import type { ActionDto, ActionState } from "../types";
import { loadWords, type Words } from "./words";
import "./minutes.css";

type Props = { action: ActionDto; slug: string; today: string };

/** Something to do, with what the reader can do about it. @param today YYYY-MM-DD */
export async function ActionItem({ action, slug, today }: Props) {
  const words = await loadWords();
  const { id, lang, text, state, needs } = action;
  return (
    <li id={`action-${id}`} className="marked-line" data-sort="action" data-state={state}>
      <p className="marked-text font-semibold text-[1.08rem]" lang={lang} dir="auto">
        {text}
      </p>
      <Facts action={action} slug={slug} today={today} words={words} />
      {needs.map((need) => (
        <p key={need.id} className="mt-1">
          <Need need={need} words={words} />
        </p>
      ))}
      <Doing action={action} slug={slug} words={words} />
    </li>
  );
}

/** Who does it, by when, where it comes from. */
export function Facts({ action, slug, today, words: { t, day, who } }: Props & { words: Words }) {
  const { owner, dueOn, state, meeting } = action;
  const isLate = dueOn !== null && dueOn < today && state === "open";
  return (
    <p className="mt-0.5 text-quiet">
      <bdi>{t("actions.who", { name: who(owner) })}</bdi>
      {dueOn && (
        <>
          {" · "}
          <time dateTime={dueOn} className={isLate ? "font-semibold text-ink" : undefined}>
            {t(isLate ? "actions.overdue" : "actions.due", { date: day(dueOn) })}
          </time>
        </>
      )}
      {state !== "open" && ` · ${t(`actions.states.${state}`)}`}
      {meeting && (
        <>
          {" · "}
          <a href={`/groups/${slug}/meetings/${meeting.id}/text`}>
            {t("actions.of", { date: day(meeting.startsAt) })}
          </a>
        </>
      )}
    </p>
  );
}

function Need({ need: { state, path }, words: { t } }: { need: ActionDto["needs"][number]; words: Words }) {
  const said = t("actions.need", { state: t(`actions.needStates.${state}`) });
  return path ? <a href={path}>{said}</a> : <span>{said}</span>;
}

/** What the reader can do about it; nothing for who can only read. */
function Doing({
  action: { id, text, state, owner, may },
  slug,
  words: { t },
}: {
  action: ActionDto;
  slug: string;
  words: Words;
}) {
  const named = (words: string) => t("actions.about", { words, text });
  const toState = (to: ActionState, words: string, isQuiet: boolean) => (
    <Form action={setActionStateAction} className="contents">
      <input type="hidden" name="id" value={id} />
      <SubmitButton name="state" value={to} isQuiet={isQuiet} label={named(words)}>
        {words}
      </SubmitButton>
    </Form>
  );
  if (!may.tick && !may.takeOver && !may.ask) return null;
  return (
    <div className="no-print mt-2 flex flex-wrap gap-2">
      {may.tick && state === "open" && toState("done", t("actions.tick"), !owner?.isYou)}
      {may.takeOver && (
        <Form action={takeOverAction} className="contents">
          <input type="hidden" name="id" value={id} />
          <SubmitButton isQuiet label={named(t("actions.takeOver"))}>
            {t("actions.takeOver")}
          </SubmitButton>
        </Form>
      )}
      {may.ask && (
        <a className="btn" href={`/board/new?action=${id}`} aria-label={named(t("actions.ask"))}>
          {t("actions.ask")}
        </a>
      )}
      {may.edit && (
        <a
          className="btn"
          href={`/groups/${slug}/actions/${id}/edit`}
          aria-label={named(t("actions.change"))}
        >
          {t("actions.change")}
        </a>
      )}
      {may.tick && state === "open" && toState("dropped", t("actions.drop"), true)}
      {may.tick && state !== "open" && toState("open", t("actions.reopen"), true)}
    </div>
  );
}
