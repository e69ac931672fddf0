import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { TIME_FIELD, TRAP_FIELD } from "@/lib/action/form-data";
import { formTime } from "@/lib/action/guard";
import { ActionForm } from "./action-form";
import "./form.css";

type Props = Omit<ComponentProps<typeof ActionForm>, "words"> & {
  /** For forms that need no sign-in: what tells people from robots. */
  isGuarded?: boolean;
};

/** A form around an action of `defineAction`. */
export async function Form({ isGuarded, children, ...rest }: Props) {
  const t = await getTranslations("common.form");
  return (
    <ActionForm {...rest} words={{ problem: t("problem") }}>
      {isGuarded && <Guard label={t("trap")} />}
      {children}
    </ActionForm>
  );
}

/** A field that people neither see nor reach, and the moment the form was shown. */
function Guard({ label }: { label: string }) {
  return (
    <div className="form-trap" aria-hidden="true">
      <label>
        {label}
        <input name={TRAP_FIELD} tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
      <input type="hidden" name={TIME_FIELD} value={formTime()} readOnly />
    </div>
  );
}
