import { useTranslations } from "next-intl";
import { CheckField, ChoiceField, SelectField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { introduceAgainAction, saveIntroductionSettingsAction } from "../actions/settings";
import { MOST_PER_MONTH, MOST_PHONE } from "../constants";

type Props = {
  settings: {
    mayBeIntroduced: boolean;
    introductionShares: string[];
    introductionsPerMonth: number;
    phone: string;
    avoided: { id: string; name: string }[];
  };
};

/** How one wants to be introduced, and to whom not. */
export function SettingsForm({ settings }: Props) {
  const t = useTranslations("introductions.settings");
  const { mayBeIntroduced, introductionShares, introductionsPerMonth, phone, avoided } = settings;
  const counts = Array.from({ length: MOST_PER_MONTH + 1 }, (_, count) => String(count));
  return (
    <>
      <p className="mb-5 max-w-[60ch]">{t("lede")}</p>
      <Form action={saveIntroductionSettingsAction}>
        <SelectField
          name="most"
          label={t("most")}
          options={counts.map((value) => ({ value, label: value === "0" ? t("none") : value }))}
          defaultValue={String(introductionsPerMonth)}
        />
        <CheckField name="may" label={t("may")} help={t("mayHelp")} defaultChecked={mayBeIntroduced} />
        <ChoiceField
          name="shares"
          type="checkbox"
          label={t("shares")}
          options={(["email", "phone"] as const).map((value) => ({ value, label: t(value) }))}
          defaultValues={introductionShares}
        />
        <TextField
          name="phone"
          type="tel"
          autoComplete="tel"
          label={t("phoneNumber")}
          help={t("phoneHelp")}
          defaultValue={phone}
          maxLength={MOST_PHONE}
        />
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
      {avoided.length > 0 && (
        <div className="mt-8">
          <h3>{t("avoided")}</h3>
          <ul>
            {avoided.map(({ id, name }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-3 border-line border-b py-3"
              >
                {name || t("unnamed")}
                <Form action={introduceAgainAction} className="block">
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton isQuiet>
                    {t.rich("stopAvoiding", {
                      name: name || t("unnamed"),
                      hidden: (words) => <span className="sr-only">{words}</span>,
                    })}
                  </SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
