import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { planMeetingAction } from "../actions/plan";
import type { MeetingForm } from "../loaders/form";
import { MeetingFields } from "./meeting-fields";

/** The form by which a coordinator plans a meeting. */
export async function NewMeeting({ form }: { form: MeetingForm }) {
  const t = await getTranslations("meetings.form");
  const { slug, name } = form.group;
  return (
    <div className="page max-w-[52rem]">
      <p className="mb-4">
        <a href={`/groups/${slug}/meetings`}>
          <bdi>{name}</bdi>
        </a>
      </p>
      <h1>{t("newTitle")}</h1>
      <p className="mt-3 max-w-[60ch]">{t("lede")}</p>
      <Form action={planMeetingAction} className="form mt-8">
        <input type="hidden" name="slug" value={slug} />
        <MeetingFields form={form} />
        <div>
          <SubmitButton>{t("plan")}</SubmitButton>
          <p className="mt-3 text-quiet">{t("planText")}</p>
        </div>
      </Form>
    </div>
  );
}
