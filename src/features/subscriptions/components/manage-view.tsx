import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { LOCALE_NAMES, LOCALES } from "@/i18n/locales";
import { removeSubscriptionAction, resumeAction, saveSettingsAction, stopAction } from "../actions";
import type { ManagedDto, SubscriptionDto } from "../types";
import { FrequencyField } from "./frequency-field";
import { PlannedVisits } from "./planned-visits";
import { RemoveForm } from "./remove-form";
import { ResultNote } from "./result-note";
import { SearchWords } from "./search-words";

/**
 * All that comes to somebody by mail, and how to change or end it.
 * @param token of the link that led here; empty for whoever is signed in
 */
export function ManageView({
  managed,
  token,
  result,
}: {
  managed: ManagedDto;
  token: string;
  result: string | string[] | undefined;
}) {
  const t = useTranslations("subscriptions.manage");
  const { maskedEmail, isStopped, subscriptions, visits } = managed;
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="mt-3 text-[1.2rem]">{t("to", { email: maskedEmail })}</p>
      <ResultNote result={result} />
      {isStopped && <Paused token={token} />}
      <div className="mt-9 max-w-2xl space-y-12">
        <section aria-labelledby="list">
          <h2 id="list" className="border-ink border-b-2 pb-2">
            {t("list")}
          </h2>
          {subscriptions.length === 0 && <p className="pt-4">{t("empty")}</p>}
          <ul>
            {subscriptions.map((one) => (
              <Subscription key={one.id} subscription={one} token={token} />
            ))}
          </ul>
          <p className="pt-4">
            <a className="btn" href="/map">
              {t("add")}
            </a>
          </p>
        </section>
        {visits.length > 0 && <PlannedVisits visits={visits} token={token} />}
        <Settings managed={managed} token={token} />
        {!isStopped && (
          <section aria-labelledby="stop">
            <h2 id="stop">{t("stop")}</h2>
            <p className="mt-1 mb-3 text-quiet">{t("stopHelp")}</p>
            <Form action={stopAction} className="block">
              <input type="hidden" name="token" value={token} />
              <SubmitButton isQuiet>{t("stopButton")}</SubmitButton>
            </Form>
          </section>
        )}
      </div>
    </div>
  );
}

function Paused({ token }: { token: string }) {
  const t = useTranslations("subscriptions.manage");
  return (
    <Form action={resumeAction} className="note mt-5 flex max-w-2xl flex-wrap items-center gap-4">
      <input type="hidden" name="token" value={token} />
      <p className="font-semibold">{t("paused")}</p>
      <SubmitButton>{t("resumeButton")}</SubmitButton>
    </Form>
  );
}

function Subscription({ subscription, token }: { subscription: SubscriptionDto; token: string }) {
  const t = useTranslations("subscriptions");
  const { id, href, words } = subscription;
  const what = words.length > 0 ? words.join(" · ") : t("search.everything");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-3">
      <a className="min-w-0 flex-1 basis-60 text-[1.1rem]" href={href}>
        <SearchWords search={subscription} />
      </a>
      <RemoveForm action={removeSubscriptionAction} id={id} token={token} what={what} />
    </li>
  );
}

function Settings({ managed, token }: { managed: ManagedDto; token: string }) {
  const t = useTranslations("subscriptions.manage");
  const languages = LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: value }));
  return (
    <section aria-labelledby="settings">
      <h2 id="settings" className="mb-3 border-ink border-b-2 pb-2">
        {t("settings")}
      </h2>
      <Form action={saveSettingsAction}>
        <input type="hidden" name="token" value={token} />
        <FrequencyField chosen={managed.frequency} />
        <SelectField name="locale" label={t("language")} options={languages} defaultValue={managed.locale} />
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
