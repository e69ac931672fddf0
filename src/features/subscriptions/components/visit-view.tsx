import { useFormatter, useTranslations } from "next-intl";
import { FocusedNote } from "@/components/ui/focused-note";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { answerVisitAction } from "../actions";
import type { VisitDto } from "../types";

/** "You planned to visit, did you?" Answered by a button, never by the link that leads here. */
export function VisitView({ visit, token }: { visit: VisitDto; token: string }) {
  const t = useTranslations("subscriptions.visit");
  const words = useTranslations("common.taxonomy.ways");
  const format = useFormatter();
  const { id, slug, name, way, plannedFor, answer } = visit;
  const date = plannedFor && format.dateTime(new Date(plannedFor), { dateStyle: "long", timeZone: "UTC" });
  return (
    <div className="page prose">
      <h1>{t("title", { name })}</h1>
      <p className="text-lg">
        {date ? t("planOn", { way: words(way), date }) : t("plan", { way: words(way) })}
      </p>
      {answer && <FocusedNote key={answer}>{t(`thanks.${answer}`)}</FocusedNote>}
      {answer && <p>{t("change")}</p>}
      <Form action={answerVisitAction} className="flex flex-wrap gap-3 pt-2">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="id" value={id} />
        <SubmitButton name="answer" value="went" isQuiet={answer !== null}>
          {t("yes")}
        </SubmitButton>
        <SubmitButton name="answer" value="not_yet" isQuiet>
          {t("no")}
        </SubmitButton>
      </Form>
      <p className="text-quiet">{t("why")}</p>
      <p className="flex flex-wrap gap-x-6">
        <a className="inline-flex min-h-9 items-center" href={`/initiatives/${slug}`}>
          {t("page", { name })}
        </a>
        <a className="inline-flex min-h-9 items-center" href={`/subscriptions/${token}`}>
          {t("list")}
        </a>
      </p>
    </div>
  );
}
