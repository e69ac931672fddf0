import { getLocale, getTranslations } from "next-intl/server";
import { CheckField, SelectField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import { loadMessages } from "@/i18n/messages";
import { keepPostAction, letOnBoardAction, removePostAction, restorePostAction } from "../../actions/desk";
import { reviewTranslationAction } from "../../actions/texts";
import { REMOVALS } from "../../constants";
import type { DeskPost as Loaded } from "../../loaders/desk";
import { OfferedText } from "../manage/second-language";
import { NotePreview } from "../note-preview";
import { ResultNote } from "../result-note";

/** One note on the desk: what it says, what was reported, and what an organizer can do. */
export async function DeskPost({ desk, result }: { desk: Loaded; result: string | string[] | undefined }) {
  const [t, audience] = [
    await getTranslations("posting.desk"),
    await getTranslations("board.words.audience"),
  ];
  const words = (await loadMessages(await getLocale())).posting.desk.results;
  const { post, isTrusted } = desk;
  const author = isTrusted === null ? "gone" : isTrusted ? "trusted" : "untrusted";
  return (
    <div className="page max-w-[52rem]">
      <p>
        <a href="/desk/board">{t("back")}</a>
      </p>
      <h1 className="mt-2">{t("one")}</h1>
      <ResultNote result={result} words={words} />
      <div className="mt-6 space-y-3">
        <NotePreview post={post} />
        {post.behalf === "person" && (
          <p className="note max-w-2xl">
            {t("contact", { name: post.behalfName, contact: post.behalfContact })}
          </p>
        )}
        <p className="text-quiet">
          {post.town} · {audience(post.audience)} · {t(author)}
        </p>
      </div>
      <div className="mt-9 space-y-9">
        {post.life === "pending" && !post.removal && <LetOn id={post.id} isTrusted={isTrusted !== false} />}
        <Reported desk={desk} />
        <Offered desk={desk} />
        {post.removal ? <Restore id={post.id} /> : <Remove id={post.id} />}
      </div>
    </div>
  );
}

async function LetOn({ id, isTrusted }: { id: string; isTrusted: boolean }) {
  const t = await getTranslations("posting.desk");
  return (
    <InkSection id="let-on" title={t("letOn")}>
      <p className="mb-4">{t("letOnText")}</p>
      <Form action={letOnBoardAction}>
        <input type="hidden" name="id" value={id} />
        {!isTrusted && <CheckField name="trust" label={t("trust")} />}
        <div>
          <SubmitButton>{t("letOnButton")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

async function Reported({ desk: { post, reports } }: { desk: Loaded }) {
  const [t, r] = [await getTranslations("posting.desk"), await getTranslations("reports.reasons")];
  if (reports.length === 0) return null;
  return (
    <InkSection id="reports" title={t("reports")}>
      <ul className="mb-4 list-disc pl-5">
        {reports.map(({ id, reason, note }) => (
          <li key={id} className="break-words">
            <b>{r(reason)}</b> {note}
          </li>
        ))}
      </ul>
      <Form action={keepPostAction}>
        <input type="hidden" name="id" value={post.id} />
        <div>
          <SubmitButton isQuiet>{t("keep")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

async function Offered({ desk: { post, translation } }: { desk: Loaded }) {
  const t = await getTranslations("posting.desk");
  if (!translation) return null;
  const nameOf = await loadLanguageNames(await getLocale());
  return (
    <InkSection id="translation" title={t("translation", { language: nameOf(translation.lang) })}>
      <OfferedText id={post.id} text={translation} action={reviewTranslationAction} />
    </InkSection>
  );
}

async function Remove({ id }: { id: string }) {
  const [t, r] = [await getTranslations("posting.desk"), await getTranslations("posting.removal")];
  return (
    <InkSection id="remove" title={t("remove")}>
      <p className="mb-4">{t("removeText")}</p>
      <Form action={removePostAction}>
        <input type="hidden" name="id" value={id} />
        <SelectField
          name="reason"
          label={t("reason")}
          options={REMOVALS.map((value) => ({ value, label: r(`${value}.label`) }))}
          defaultValue={REMOVALS[0]}
        />
        <div>
          <SubmitButton isQuiet>{t("removeButton")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

async function Restore({ id }: { id: string }) {
  const t = await getTranslations("posting.desk");
  return (
    <InkSection id="restore" title={t("restore")}>
      <Form action={restorePostAction}>
        <input type="hidden" name="id" value={id} />
        <div>
          <SubmitButton isQuiet>{t("restore")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}
