import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CheckField, SelectField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { LOCALE_NAMES, LOCALES } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";
import { updateProfileAction } from "../../actions/profile";
import { LONGEST, type ProfilePart } from "../../constants/profile";
import type { AccountDto } from "../../types";
import { AudienceField } from "./audience-field";
import { LanguagesPart } from "./languages-part";

/** Name, town and the rest, each with who sees it. */
export async function ProfileForm({ account }: { account: AccountDto }) {
  const t = await getTranslations("account.profile");
  return (
    <Form action={updateProfileAction}>
      <input type="hidden" name="version" value={account.version} />
      <Part part="name" account={account}>
        <TextField
          name="name"
          label={t("name")}
          help={t("nameHelp")}
          defaultValue={account.name}
          maxLength={LONGEST.name}
          autoComplete="nickname"
        />
      </Part>
      <Part part="pronouns" account={account}>
        <TextField
          name="pronouns"
          label={t("pronouns")}
          help={t("pronounsHelp")}
          defaultValue={account.pronouns}
          maxLength={LONGEST.pronouns}
        />
      </Part>
      <Part part="town" account={account}>
        <TextField
          name="town"
          label={t("town")}
          help={t("townHelp")}
          defaultValue={account.town?.name}
          maxLength={LONGEST.town}
          autoComplete="postal-code"
        />
      </Part>
      <Part part="languages" account={account}>
        <LanguagesPart chosen={account.languages} />
      </Part>
      <Tags part="skills" account={account} />
      <Tags part="interests" account={account} />
      <Part part="bio" account={account}>
        <TextArea
          name="bio"
          label={t("bio")}
          help={t("bioHelp")}
          defaultValue={account.bio}
          maxLength={LONGEST.bio}
          rows={5}
        />
      </Part>
      <SelectField
        name="locale"
        label={t("locale")}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale], lang: locale }))}
        defaultValue={account.locale}
      />
      <CheckField
        name="hasProfile"
        label={t("hasProfile")}
        help={t("hasProfileHelp")}
        defaultChecked={account.hasProfile}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton>{t("save")}</SubmitButton>
        <a href={`/people/${account.id}`}>{t("look")}</a>
      </div>
    </Form>
  );
}

async function Part({
  part,
  account,
  children,
}: {
  part: ProfilePart;
  account: AccountDto;
  children: ReactNode;
}) {
  const [t, locale] = [await getTranslations("account.profile"), await getLocale()];
  const words = (await loadMessages(locale)).account.audience;
  return (
    <div className="space-y-2.5">
      {children}
      <AudienceField
        name={`${part}Audience`}
        part={t(part)}
        defaultValue={account[`${part}Audience`]}
        words={words}
      />
    </div>
  );
}

async function Tags({ part, account }: { part: "skills" | "interests"; account: AccountDto }) {
  const t = await getTranslations("account.profile");
  return (
    <Part part={part} account={account}>
      <TextField
        name={part}
        label={t(part)}
        help={t(`${part}Help`)}
        defaultValue={account[part].join(", ")}
        maxLength={LONGEST.tags}
      />
    </Part>
  );
}
