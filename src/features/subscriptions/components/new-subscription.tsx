import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { ProblemsNote } from "@/features/initiatives/components/explorer/problems-note";
import type { FilterProblem } from "@/features/initiatives/types";
import { subscribeAction } from "../actions";
import type { SearchDto } from "../types";
import { FrequencyField } from "./frequency-field";
import { SearchWords } from "./search-words";

/**
 * What a subscription would bring, and the form for it.
 * @param email of whoever is signed in; others type theirs
 */
export function NewSubscription({
  search,
  problems,
  email,
}: {
  search: SearchDto;
  problems: FilterProblem[];
  email: string | null;
}) {
  const t = useTranslations("subscriptions.new");
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <ProblemsNote problems={problems} path={search.topic === "posts" ? "/board" : "/map"} />
      <section id="field-filters" tabIndex={-1} className="mt-8 max-w-xl border-ink border-y-2 py-4">
        <h2 className="text-[1.1rem]">{t("what")}</h2>
        <p className="text-[1.35rem] leading-snug">
          <SearchWords search={search} />
        </p>
        <a className="inline-flex min-h-9 items-center" href={search.href}>
          {t("change")}
        </a>
      </section>
      <Form action={subscribeAction} isGuarded className="form mt-8">
        <input type="hidden" name="topic" value={search.topic} />
        <input type="hidden" name="filters" value={search.filters} />
        <FrequencyField chosen="weekly" />
        {email === null ? (
          <TextField
            name="email"
            type="email"
            autoComplete="email"
            required
            label={t("yours")}
            help={t("yoursHelp")}
          />
        ) : (
          <p>{t("member", { email })}</p>
        )}
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
          <p className="mt-3 text-[0.94rem] text-quiet">{t("end")}</p>
        </div>
      </Form>
    </div>
  );
}
