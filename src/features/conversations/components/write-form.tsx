import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { writeMessageAction } from "../actions/write";
import { MOST_MESSAGE } from "../constants";
import { SendAnyway } from "./send-anyway";

/** Writes in a conversation; beside it the way to share what should not be typed. */
export function WriteForm({ id }: { id: string }) {
  const t = useTranslations("conversations");
  return (
    <Form action={writeMessageAction} className="form mt-6 max-w-none">
      <input type="hidden" name="conversation" value={id} />
      <TextArea name="body" label={t("thread.write")} maxLength={MOST_MESSAGE} rows={4} dir="auto" required />
      <SendAnyway label={t("contact.anyway")} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t("thread.send")}</SubmitButton>
        <a className="btn btn-quiet" href={`/conversations/${id}/share`}>
          {t("share.link")}
        </a>
      </div>
    </Form>
  );
}
