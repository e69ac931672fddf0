import { useFormatter, useTranslations } from "next-intl";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { undoIntroductionAction } from "../../actions/make";
import type { DeskIntroductionDto } from "../../serializers/desk";
import { dateOf } from "../../utils/dates";
import { type Composed, ComposeView } from "./compose-view";
import { DeskFrame } from "./frame";
import { useSides } from "./made-view";

/** One introduction: where it stands, as far as organizers are told. A draft is looked over and sent. */
export function OneView({
  introduction,
  composed,
  done,
}: {
  introduction: DeskIntroductionDto;
  /** Of a draft. */
  composed: Composed | null;
  done: string | string[] | undefined;
}) {
  const t = useTranslations("introductions.desk.one");
  const { id, state, sides } = introduction;
  const canUndo = state === "sending" || state === "draft";
  return (
    <DeskFrame tab="underWay" title={useSides()(introduction)} done={done}>
      <div className="mt-6 max-w-[60ch] space-y-3">
        <p className="text-[1.2rem] font-bold">{t(`states.${state}`)}</p>
        <StateHelp introduction={introduction} />
        {canUndo && (
          <Form action={undoIntroductionAction} className="block">
            <input type="hidden" name="id" value={id} />
            <SubmitButton isQuiet>{t(state === "draft" ? "remove" : "undo")}</SubmitButton>
          </Form>
        )}
      </div>
      {(state === "under_way" || state === "agreed") && <Letters sides={sides} />}
      {composed && <ComposeView composed={composed} />}
    </DeskFrame>
  );
}

function StateHelp({ introduction: { state, sendAt, closesOn } }: { introduction: DeskIntroductionDto }) {
  const t = useTranslations("introductions.desk.one.stateHelp");
  const format = useFormatter();
  const time = sendAt ? format.dateTime(new Date(sendAt), { hour: "numeric", minute: "2-digit" }) : "";
  const date = closesOn
    ? format.dateTime(dateOf(closesOn), { month: "long", day: "numeric", timeZone: "UTC" })
    : "";
  return <p>{t(state, { time, date })}</p>;
}

function Letters({ sides }: { sides: DeskIntroductionDto["sides"] }) {
  const t = useTranslations("introductions.desk.one");
  const how = useTranslations("introductions.how.answers");
  const answers = {
    met: how("met"),
    under_way: how("under_way"),
    not_yet: how("not_yet"),
    not_for_us: how("not_for_us"),
  };
  return (
    <section aria-labelledby="letters" className="mt-8 max-w-[60ch]">
      <h2 id="letters" className="border-ink border-b-2 pb-2">
        {t("letters")}
      </h2>
      <ul>
        {sides.map(({ name, letter, howItWent, howSaid }) => (
          <li key={name} className="border-line border-b py-3">
            <p>
              <strong>{name || t("nameless")}</strong>: {t(`letter.${letter}`)}
            </p>
            {howItWent && (
              <p>
                {t("how")}: {answers[howItWent as keyof typeof answers]}
                {howSaid && ` “${howSaid}”`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
