import { useFormatter, useTranslations } from "next-intl";
import { TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import {
  addDeskNoteAction,
  chooseOtherAction,
  doneByHandAction,
  lookAfterPostAction,
  setAsideSuggestionAction,
} from "../../actions/desk";
import { MOST_DESK_NOTE } from "../../constants";
import type { DeskRowDto, DeskSuggestionDto } from "../../serializers/desk";
import type { PartyWords } from "../../types";
import { PartyNote } from "../party-note";
import { DeskFrame } from "./frame";
import { SuggestionList } from "./suggestion-list";

type Note = { id: string; body: string; createdAt: string; author: string };
type Props = {
  row: DeskRowDto;
  words: PartyWords;
  isPrivate: boolean;
  /** How somebody without an account is reached. */
  reach: string;
  notes: Note[];
  done: string | string[] | undefined;
};

/** One post, with all that an organizer does about it. */
export function PostView({ row, words, isPrivate, reach, notes, done }: Props) {
  const t = useTranslations("introductions.desk");
  const { id, side, town } = row;
  return (
    <DeskFrame tab={null} title={useTranslations("board.words.side")(side)} done={done}>
      <div className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0 space-y-8">
          <div className="space-y-3">
            <PartyNote party={words} />
            <p>
              {t("row.town", { town })} · {t("row.days", { count: row.waitingDays })}
            </p>
            {reach && <p>{t("post.reach", { contact: reach })}</p>}
            {isPrivate && <p className="font-semibold">{t("post.logged")}</p>}
            {!isPrivate && <a href={`/board/${id}`}>{t("post.board")}</a>}
          </div>
          <Suggestions row={row} />
        </div>
        <div className="min-w-0 space-y-8">
          <Keeping row={row} />
          <Notes id={id} notes={notes} />
        </div>
      </div>
    </DeskFrame>
  );
}

function Suggestions({ row: { id, suggestions } }: { row: DeskRowDto }) {
  const t = useTranslations("introductions.desk.post");
  const aside = ({ key, name }: DeskSuggestionDto) => (
    <Form action={setAsideSuggestionAction} className="block">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="key" value={key} />
      <SubmitButton isQuiet>
        {t.rich("dismiss", { name, hidden: (words) => <span className="sr-only">{words}</span> })}
      </SubmitButton>
    </Form>
  );
  return (
    <section aria-labelledby="fit">
      <h2 id="fit" className="mb-3 border-ink border-b-2 pb-2">
        {t("suggestions")}
      </h2>
      {suggestions.length > 0 ? (
        <SuggestionList suggestions={suggestions} aside={aside} />
      ) : (
        <p>{t("noSuggestions")}</p>
      )}
      <Form action={chooseOtherAction} className="form mt-6">
        <input type="hidden" name="id" value={id} />
        <TextField name="other" label={t("other")} help={t("otherHelp")} maxLength={500} required />
        <div>
          <SubmitButton isQuiet>{t("choose")}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}

function Keeping({ row: { id, isMine, keeper } }: { row: DeskRowDto }) {
  const t = useTranslations("introductions.desk");
  return (
    <div className="space-y-5">
      {keeper && !isMine ? (
        <p className="font-semibold">{t("row.kept", { name: keeper })}</p>
      ) : (
        <Form action={lookAfterPostAction} className="block">
          <input type="hidden" name="id" value={id} />
          <SubmitButton name="keep" value={isMine ? "0" : "1"} isQuiet>
            {t(isMine ? "post.release" : "post.keep")}
          </SubmitButton>
        </Form>
      )}
      <Form action={doneByHandAction} className="block">
        <input type="hidden" name="id" value={id} />
        <SubmitButton isQuiet>{t("post.byHand")}</SubmitButton>
        <p className="mt-1.5 text-[0.94rem] text-quiet">{t("post.byHandHelp")}</p>
      </Form>
    </div>
  );
}

function Notes({ id, notes }: { id: string; notes: Note[] }) {
  const t = useTranslations("introductions.desk.post");
  const format = useFormatter();
  return (
    <section aria-labelledby="notes">
      <h2 id="notes" className="mb-3 border-ink border-b-2 pb-2">
        {t("notes")}
      </h2>
      <ul className="space-y-4">
        {notes.map(({ id: key, body, createdAt, author }) => (
          <li key={key}>
            <p className="whitespace-pre-line">{body}</p>
            <p className="text-[0.94rem] text-quiet">
              {author || t("nobody")} · {format.dateTime(new Date(createdAt), { dateStyle: "medium" })}
            </p>
          </li>
        ))}
      </ul>
      <Form action={addDeskNoteAction} className="form mt-5">
        <input type="hidden" name="id" value={id} />
        <TextArea name="body" label={t("note")} help={t("notesHelp")} maxLength={MOST_DESK_NOTE} rows={3} />
        <div>
          <SubmitButton isQuiet>{t("addNote")}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
