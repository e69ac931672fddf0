import { useTranslations } from "next-intl";
import { CheckField, ChoiceField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { closePostAction, deletePostAction, noteTakenAction, renewPostAction } from "../../actions/life";
import { MOST_STORY, OPEN_DAYS, OUTCOMES } from "../../constants";
import type { OwnPostDto } from "../../serializers/manage";

/** Keeps it, or brings it back. */
export function RenewForm({ post }: { post: OwnPostDto }) {
  const t = useTranslations("posting.manage");
  const button = post.life === "expired" ? "reopenButton" : "renewButton";
  return (
    <InkSection id="renew" title={t("renew")}>
      <p className="mb-4">{t("renewText", { days: OPEN_DAYS })}</p>
      <Form action={renewPostAction}>
        <input type="hidden" name="id" value={post.id} />
        <div>
          <SubmitButton isQuiet>{t(button, { days: OPEN_DAYS })}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

/** Counts down what several can have. */
export function TakenForm({ post }: { post: OwnPostDto }) {
  const t = useTranslations("posting.manage");
  return (
    <InkSection id="taken" title={t("taken")}>
      <p className="mb-4">{t("takenText", { left: post.left })}</p>
      <Form action={noteTakenAction}>
        <input type="hidden" name="id" value={post.id} />
        <div>
          <SubmitButton isQuiet>{t("takenButton")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

/** How it ended, and what may be told of it. */
export function EndingFields() {
  const [t, w] = [useTranslations("posting.manage"), useTranslations("board.words.outcome")];
  return (
    <>
      <ChoiceField
        name="outcome"
        type="radio"
        label={t("outcome")}
        options={OUTCOMES.map((value) => ({ value, label: w(value) }))}
      />
      <TextField name="story" label={t("story")} help={t("storyHelp")} maxLength={MOST_STORY} />
      <CheckField name="isStoryShown" label={t("isStoryShown")} />
    </>
  );
}

/** Ends it for good. */
export function CloseForm({ id }: { id: string }) {
  const t = useTranslations("posting.manage");
  return (
    <InkSection id="close" title={t("close")}>
      <p className="mb-4">{t("closeText")}</p>
      <Form action={closePostAction}>
        <input type="hidden" name="id" value={id} />
        <EndingFields />
        <div>
          <SubmitButton isQuiet>{t("closeButton")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

/** Deletes it, after a second look. */
export function DeleteForm({ id }: { id: string }) {
  const t = useTranslations("posting.manage");
  return (
    <details id="delete" className="form-more border-ink! border-b-0! border-t-2!">
      <summary>
        <h2 className="py-2">{t("delete")}</h2>
      </summary>
      <Form action={deletePostAction} className="form py-4">
        <input type="hidden" name="id" value={id} />
        <p>{t("deleteText")}</p>
        <div>
          <SubmitButton isQuiet>{t("deleteButton")}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
