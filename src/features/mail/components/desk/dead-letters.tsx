import { getFormatter, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { letterAction } from "../../actions";
import type { DeadLetterDto } from "../../types";

const KINDS = ["refused", "timeout", "connection", "account", "sender", "unwritable", "suppressed"] as const;

/** Mails that were given up: of what sort, when and why; with buttons for each. */
export async function DeadLetters({ letters }: { letters: DeadLetterDto[] }) {
  const t = await getTranslations("mail.desk.letters");
  return (
    <Form action={letterAction} className="space-y-4">
      {letters.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <p className="max-w-[65ch] text-quiet">{t("explain")}</p>
          <ul className="border-line border-t">
            {letters.map((letter) => (
              <Letter key={letter.id} letter={letter} />
            ))}
          </ul>
          <SubmitButton name="retry" value="all" isQuiet>
            {t("retryAll")}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

async function Letter({ letter }: { letter: DeadLetterDto }) {
  const [t, format] = [await getTranslations("mail.desk"), await getFormatter()];
  const { id, template, createdAt, attempts, failure } = letter;
  const [word = "", code = ""] = failure?.split(" ") ?? [];
  const kind = KINDS.find((known) => known === word) ?? "other";
  const facts = [
    format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "short" }),
    t("jobs.tries", { tries: attempts }),
  ];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3">
      <div>
        <p className="font-bold">{t(`failures.${kind}`, { code })}</p>
        <p className="text-[0.94rem] text-quiet">{[template, ...facts].join(" · ")}</p>
      </div>
      <div className="flex gap-3">
        <SubmitButton name="retry" value={id} isQuiet label={t("letters.retryOf", { template, id })}>
          {t("letters.retry")}
        </SubmitButton>
        <SubmitButton name="drop" value={id} isQuiet label={t("letters.dropOf", { template, id })}>
          {t("letters.drop")}
        </SubmitButton>
      </div>
    </li>
  );
}
