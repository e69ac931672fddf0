import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { LeavePage } from "@/components/ui/leave-page";
import { keepAwayAction } from "../actions/manage";
import type { ThreadDto } from "../types";
import { OtherName } from "./other-name";

/** Blocks the other of a conversation, or is never introduced to them. */
export function AwayView({ thread: { id, other, avoids } }: { thread: ThreadDto }) {
  const t = useTranslations("conversations");
  return (
    <>
      <LeavePage />
      <div className="page max-w-[46rem]">
        <a className="inline-flex min-h-11 items-center" href={`/conversations/${id}#latest`}>
          {t("thread.back")}
        </a>
        <h1 className="mt-2">{t("away.title")}</h1>
        <p className="mt-3 max-w-[60ch] text-[1.15rem] leading-snug">
          {t.rich("away.lede", { other: () => <OtherName other={other} /> })}
        </p>
        <Choice id={id} scope="everything" isDone={avoids === "everything"} />
        <Choice id={id} scope="introductions" isDone={avoids !== null} />
        <p className="mt-8 max-w-[60ch] text-quiet">
          {t.rich("away.undo", { link: (words) => <a href="/account#messages">{words}</a> })}
        </p>
      </div>
    </>
  );
}

type ChoiceProps = { id: string; scope: "everything" | "introductions"; isDone: boolean };

function Choice({ id, scope, isDone }: ChoiceProps) {
  const t = useTranslations("conversations.away");
  return (
    <section aria-labelledby={scope} className="mt-8 border-ink border-t-2 pt-4">
      <h2 id={scope} className="text-[1.25rem]">
        {t(`${scope}.title`)}
      </h2>
      <p className="mt-1 mb-4 max-w-[60ch]">{t(`${scope}.text`)}</p>
      <Form action={keepAwayAction} className="grid gap-3">
        <input type="hidden" name="conversation" value={id} />
        <input type="hidden" name="scope" value={scope} />
        {isDone ? (
          <p className="font-semibold">{t(`${scope}.is`)}</p>
        ) : (
          <div>
            <SubmitButton isQuiet>{t(`${scope}.button`)}</SubmitButton>
          </div>
        )}
      </Form>
    </section>
  );
}
