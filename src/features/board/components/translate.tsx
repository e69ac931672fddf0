import { getLocale, getTranslations } from "next-intl/server";
import { SelectField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import { LOCALES } from "@/i18n/locales";
import { proposeTranslationAction } from "../actions/texts";
import { MOST_BODY, MOST_TITLE } from "../constants";
import type { PostDto } from "../types";
import { NotePreview } from "./note-preview";
import { ResultNote } from "./result-note";

const hidden = (words: React.ReactNode) => <span className="sr-only">{words}</span>;
const lacking = (lang: string) => LOCALES.filter((locale) => locale !== lang);

/** Notes for everybody that lack a language. */
export async function Untranslated({
  posts,
  result,
}: {
  posts: PostDto[];
  result: string | string[] | undefined;
}) {
  const t = await getTranslations("posting.translate");
  const nameOf = await loadLanguageNames(await getLocale());
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem]">{t("lede")}</p>
      <ResultNote result={result} words={{ sent: t("sent") }} />
      {posts.length === 0 && <p className="mt-8">{t("none")}</p>}
      <ul className="mt-8 border-ink border-t-2">
        {posts.map(({ id, texts: [text] }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-b py-3">
            <span className="min-w-0 flex-1 basis-60">
              <span lang={text.lang} className="block font-semibold">
                {text.title}
              </span>
              <span className="text-quiet">
                {t("missing", { has: nameOf(text.lang), lacks: lacking(text.lang).map(nameOf).join(", ") })}
              </span>
            </span>
            <a className="btn" href={`/board/translate/${id}`}>
              <span>{t.rich("start", { title: text.title, hidden })}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One note, and the form for it in another language. */
export async function TranslateOne({ post }: { post: PostDto }) {
  const t = await getTranslations("posting.translate");
  const nameOf = await loadLanguageNames(await getLocale());
  const [text] = post.texts;
  return (
    <div className="page">
      <h1>{t("one")}</h1>
      <p className="mt-3 mb-6 max-w-[60ch] text-[1.2rem]">{t("oneText")}</p>
      <NotePreview post={post} />
      <Form action={proposeTranslationAction} className="form mt-7">
        <input type="hidden" name="id" value={post.id} />
        <SelectField
          name="lang"
          label={t("lang")}
          options={lacking(text.lang).map((value) => ({ value, label: nameOf(value) }))}
        />
        <TextField name="title" label={t("titleField")} maxLength={MOST_TITLE} required />
        <TextArea name="body" label={t("body")} rows={5} maxLength={MOST_BODY} />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
