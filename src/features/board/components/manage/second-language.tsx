import { getLocale, getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import { answerTranslationAction } from "../../actions/texts";
import type { PostDto, PostText } from "../../types";

/** What somebody offers as a second language, and whether it is taken. */
export async function OfferedText({
  id,
  text,
  action,
}: {
  id: string;
  text: PostText;
  action: ComponentProps<typeof Form>["action"];
}) {
  const t = await getTranslations("posting.manage.second");
  return (
    <>
      <blockquote lang={text.lang} className="my-4 max-w-2xl border-line border-l-4 pl-4">
        <p className="break-words font-bold">{text.title}</p>
        {text.body && <p className="mt-1 whitespace-pre-line break-words">{text.body}</p>}
      </blockquote>
      <Form action={action}>
        <input type="hidden" name="id" value={id} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="take" value="yes">
            {t("take")}
          </SubmitButton>
          <SubmitButton name="take" value="no" isQuiet>
            {t("drop")}
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}

/** The second language of one's own note: what there is, what waits, how to add one. */
export async function SecondLanguage({ post, waiting }: { post: PostDto; waiting: PostText | null }) {
  const t = await getTranslations("posting.manage.second");
  const nameOf = await loadLanguageNames(await getLocale());
  const second = post.texts[1];
  if (!waiting) {
    return (
      <InkSection id="second" title={t("title")}>
        <p className="max-w-[60ch]">{second ? t("has", { language: nameOf(second.lang) }) : t("none")}</p>
      </InkSection>
    );
  }
  return (
    <InkSection id="second" title={t("title")}>
      <p className="max-w-[60ch]">{t("waiting", { language: nameOf(waiting.lang) })}</p>
      <OfferedText id={post.id} text={waiting} action={answerTranslationAction} />
    </InkSection>
  );
}
