import { getTranslations } from "next-intl/server";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { FormMore } from "@/components/ui/form/form-more";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { LOCALE_NAMES, LOCALES } from "@/i18n/locales";
import { createGroupAction, editGroupAction } from "../actions/groups";
import { JOININGS, LONGEST, MOST_QUESTIONS } from "../constants";
import type { GroupJoining } from "../types";

/** What the form begins with. */
export type GroupFormValues = {
  slug: string;
  version: number;
  lang: string;
  name: string;
  purpose: string;
  howToJoin: string;
  altName: string | null;
  altPurpose: string | null;
  altHowToJoin: string | null;
  joining: GroupJoining;
  questions: string[];
  agreement: string;
};

const NUMBERS = Array.from({ length: MOST_QUESTIONS }, (_, at) => at);

/** Starts a group, or changes what one is. */
export async function GroupForm({ lang, group }: { lang: string; group: GroupFormValues | null }) {
  const t = await getTranslations("groups.form");
  return (
    <Form action={group ? editGroupAction : createGroupAction} className="form mt-8">
      {group && (
        <>
          <input type="hidden" name="slug" value={group.slug} />
          <input type="hidden" name="version" value={group.version} />
        </>
      )}
      <TextField
        name="name"
        label={t("name")}
        defaultValue={group?.name ?? ""}
        maxLength={LONGEST.name}
        dir="auto"
      />
      <TextArea
        name="purpose"
        rows={5}
        label={t("purpose")}
        help={t("purposeHelp")}
        defaultValue={group?.purpose ?? ""}
        maxLength={LONGEST.purpose}
        dir="auto"
      />
      <SelectField
        name="lang"
        label={t("lang")}
        defaultValue={group?.lang ?? lang}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: value }))}
      />
      <ChoiceField
        type="radio"
        name="joining"
        label={t("joining")}
        defaultValues={[group?.joining ?? "open"]}
        options={JOININGS.map((value) => ({ value, label: t(`joinings.${value}`) }))}
      />
      <JoiningFields group={group} />
      <OtherLanguage group={group} />
      <div>
        <SubmitButton>{t(group ? "save" : "create")}</SubmitButton>
      </div>
    </Form>
  );
}

async function JoiningFields({ group }: { group: GroupFormValues | null }) {
  const t = await getTranslations("groups.form");
  const names = ["howToJoin", "agreement", ...NUMBERS.map((at) => `question-${at}`)];
  return (
    <FormMore summary={t("howToJoin")} names={names}>
      <TextArea
        name="howToJoin"
        rows={3}
        label={t("howToJoin")}
        help={t("howToJoinHelp")}
        defaultValue={group?.howToJoin ?? ""}
        maxLength={LONGEST.howToJoin}
        dir="auto"
      />
      {NUMBERS.map((at) => (
        <TextField
          key={at}
          name={`question-${at}`}
          label={t("questions", { number: at + 1 })}
          help={at === 0 && t("questionsHelp")}
          defaultValue={group?.questions[at] ?? ""}
          maxLength={LONGEST.question}
          dir="auto"
        />
      ))}
      <TextArea
        name="agreement"
        rows={4}
        label={t("agreement")}
        help={t("agreementHelp")}
        defaultValue={group?.agreement ?? ""}
        maxLength={LONGEST.agreement}
        dir="auto"
      />
    </FormMore>
  );
}

async function OtherLanguage({ group }: { group: GroupFormValues | null }) {
  const t = await getTranslations("groups.form");
  return (
    <FormMore summary={t("other")} names={["altName", "altPurpose", "altHowToJoin"]}>
      <TextField
        name="altName"
        label={t("altName")}
        defaultValue={group?.altName ?? ""}
        maxLength={LONGEST.name}
        dir="auto"
      />
      <TextArea
        name="altPurpose"
        rows={5}
        label={t("altPurpose")}
        defaultValue={group?.altPurpose ?? ""}
        maxLength={LONGEST.purpose}
        dir="auto"
      />
      <TextArea
        name="altHowToJoin"
        rows={3}
        label={t("altHowToJoin")}
        defaultValue={group?.altHowToJoin ?? ""}
        maxLength={LONGEST.howToJoin}
        dir="auto"
      />
    </FormMore>
  );
}
