import { getTranslations } from "next-intl/server";
import { CheckField, ChoiceField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { leaveGroupAction, setMembershipAction } from "../actions/join";
import { AUDIENCES } from "../constants";
import type { GroupDto, MembershipDto } from "../types";
import { GroupHead } from "./group-head";

/** What somebody chose for herself in a group, and leaving it. */
export async function MembershipView({ group, membership }: { group: GroupDto; membership: MembershipDto }) {
  const [t, roles] = [await getTranslations("groups.membership"), await getTranslations("groups.roles")];
  return (
    <div className="page max-w-[52rem]">
      <GroupHead
        slug={group.slug}
        {...group.text}
        title={t("title", { name: group.text.name })}
        lede={t("role", { role: roles(membership.role) })}
      />
      <Form action={setMembershipAction} className="form mt-8">
        <input type="hidden" name="slug" value={group.slug} />
        <ChoiceField
          type="radio"
          name="audience"
          label={t("audience")}
          defaultValues={[membership.audience]}
          options={AUDIENCES.toReversed().map((value) => ({ value, label: t(`audiences.${value}`) }))}
        />
        <fieldset className="form-field">
          <legend>{t("mail")}</legend>
          <CheckField
            name="wantsAnnouncements"
            label={t("announcements")}
            defaultChecked={membership.wantsAnnouncements}
          />
          <CheckField name="wantsTalk" label={t("talk")} defaultChecked={membership.wantsTalk} />
        </fieldset>
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
      <div className="mt-10">
        <InkSection id="leave" title={t("leave")}>
          <p className="mb-4 max-w-[60ch]">{t("leaveText")}</p>
          <Form action={leaveGroupAction} className="grid justify-items-start gap-3">
            <input type="hidden" name="slug" value={group.slug} />
            <SubmitButton isQuiet>{t("leaveSubmit")}</SubmitButton>
          </Form>
        </InkSection>
      </div>
    </div>
  );
}
