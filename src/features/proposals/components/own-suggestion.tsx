import { getTranslations } from "next-intl/server";
import { TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { answerSuggestionAction, withdrawSuggestionAction } from "../actions/suggest";
import { LONGEST } from "../constants";
import type { ProposalDto } from "../types";

/** One's own suggestion: where it stands, what an editor asks, and the ways to answer or to take it back. */
export async function OwnSuggestion({ proposal, token }: { proposal: ProposalDto; token: string }) {
  const [t, tFields] = [await getTranslations("proposals.own"), await getTranslations("proposals.fields")];
  const { state, name, slug, fields, messages, kind } = proposal;
  const isOpen = state === "open" || state === "asked";
  const named = fields.filter((field) => tFields.has(field as "name"));
  return (
    <div className="page max-w-[46rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 break-words text-[1.2rem]" dir="auto">
        {t("about", { name })}
      </p>
      <p className="note mt-6">{t(state)}</p>
      {slug && state === "accepted" && (
        <p className="mt-4">
          <a className="btn" href={`/initiatives/${slug}`}>
            {t("see")}
          </a>
        </p>
      )}
      <h2 className="mt-8">{t("changes")}</h2>
      <p>
        {kind === "claim"
          ? t("claim")
          : kind === "report"
            ? t("noChange")
            : named.map((field) => tFields(field as "name")).join(", ")}
      </p>
      {messages.length > 0 && <h2 className="mt-8">{t("messages")}</h2>}
      <ul>
        {messages.map(({ id, isAuthors, body }) => (
          <li key={id} className="border-line border-b py-3">
            <p className="font-semibold">{t(isAuthors ? "you" : "editor")}</p>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
              {body}
            </p>
          </li>
        ))}
      </ul>
      {isOpen && messages.length > 0 && (
        <Form action={answerSuggestionAction} className="form mt-6">
          <input type="hidden" name="token" value={token} />
          <TextArea name="body" rows={4} label={t("answer")} maxLength={LONGEST.message} dir="auto" />
          <div>
            <SubmitButton>{t("send")}</SubmitButton>
          </div>
        </Form>
      )}
      {isOpen && (
        <Form action={withdrawSuggestionAction} className="form mt-8">
          <input type="hidden" name="token" value={token} />
          <p>{t("withdrawHelp")}</p>
          <div>
            <SubmitButton isQuiet>{t("withdraw")}</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}
