import { getLocale, getTranslations } from "next-intl/server";
import { TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { loadMessages } from "@/i18n/messages";
import { editPostAction } from "../../actions/post";
import { MOST_BODY, MOST_PLACE, MOST_TITLE } from "../../constants";
import type { OwnPostDto } from "../../serializers/manage";
import { AudienceFields, KindFields, LanguageFields, TimeFields } from "../form/detail-fields";
import { PostNotices } from "../form/post-notices";

/** Changes a note; carries the version that it began from. */
export async function EditForm({ post }: { post: OwnPostDto }) {
  const [t, f] = [await getTranslations("posting.manage"), await getTranslations("posting.fields")];
  const n = await getTranslations("posting.new");
  const words = (await loadMessages(await getLocale())).posting.notice;
  const [{ lang, title, body }, alt] = post.texts;
  const known = { ...post, lang, alt };
  const isPersonal = post.behalf === "self" || post.behalf === "person";
  return (
    <details id="edit" className="form-more border-ink! border-b-0! border-t-2!">
      <summary>
        <h2 className="py-2">{t("edit")}</h2>
      </summary>
      <Form action={editPostAction} className="form py-4">
        <input type="hidden" name="id" value={post.id} />
        <input type="hidden" name="version" value={post.version} />
        <p className="text-quiet">{t("editText")}</p>
        <TextField name="title" label={f("title")} maxLength={MOST_TITLE} defaultValue={title} required />
        <TextArea
          name="body"
          label={f("body")}
          help={f("bodyHelp")}
          rows={5}
          maxLength={MOST_BODY}
          defaultValue={body}
        />
        <TextField
          name="where"
          label={n("where")}
          help={n("whereHelp")}
          maxLength={MOST_PLACE}
          defaultValue={post.town}
        />
        <KindFields known={known} />
        <TimeFields known={known} />
        <AudienceFields known={known} isPersonal={isPersonal} />
        <LanguageFields known={known} />
        <PostNotices words={words} change="title" help={null} />
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
