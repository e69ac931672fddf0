import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { markToldAction, recordAnswerAction, recordHowAction } from "../../actions/make";
import { MOST_OWN_WAY } from "../../constants";
import type { Contact, PartyWords } from "../../types";
import { HowFields } from "../how-fields";
import { PartyNote } from "../party-note";
import { DeskFrame } from "./frame";

export type CallDto = {
  id: string;
  position: number;
  why: string;
  name: string;
  number: string;
  about: { own: PartyWords | null; other: PartyWords | null };
  contact: Contact | null;
};

const WHY = ["ask", "contacts", "closing", "how"] as const;

const keyOf = ({ id, position }: CallDto) => `${id}.${position}`;

/**
 * Whom to call, what to say, and what they answer.
 * @param chosen key of the call that is opened; the first when there is none such
 */
export function CallsView({
  calls,
  chosen,
  done,
}: {
  calls: CallDto[];
  chosen: string | string[] | undefined;
  done: string | string[] | undefined;
}) {
  const t = useTranslations("introductions.desk.calls");
  const open = calls.find((call) => keyOf(call) === chosen) ?? calls[0];
  return (
    <DeskFrame tab="calls" title={t("title")} lede={t("lede")} done={done}>
      {calls.length === 0 && <p className="mt-8 text-lg">{t("empty")}</p>}
      <ul className="mt-6 max-w-2xl space-y-10">
        {calls.map((call) => (
          <li key={keyOf(call)} className="border-ink border-t-2 pt-4">
            {call === open ? <Call call={call} /> : <OtherCall call={call} />}
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}

function OtherCall({ call }: { call: CallDto }) {
  const t = useTranslations("introductions.desk.calls");
  const { name, number } = call;
  return (
    <p className="text-[1.1rem] font-bold">
      <a href={`/desk/introductions/calls?call=${keyOf(call)}`}>{t("number", { name, number })}</a>
    </p>
  );
}

function Call({ call }: { call: CallDto }) {
  const t = useTranslations("introductions.desk.calls");
  const { name, number, about, contact } = call;
  const why = WHY.find((one) => one === call.why) ?? "ask";
  return (
    <div className="space-y-3">
      <h2 className="text-[1.25rem]">{t("number", { name, number })}</h2>
      <p>{t(`why.${why}`)}</p>
      {why === "ask" && (
        <>
          {about.own && <PartyNote party={about.own} />}
          {about.other && (
            <>
              <p>{t("with")}</p>
              <PartyNote party={about.other} />
            </>
          )}
        </>
      )}
      {contact && (
        <p>
          {t("contact")}:{" "}
          <strong>
            {[contact.name, contact.email, contact.phone, contact.ownWay].filter(Boolean).join(", ")}
          </strong>
        </p>
      )}
      <CallForm call={call} why={why} />
    </div>
  );
}

function CallForm({ call: { id, position }, why }: { call: CallDto; why: (typeof WHY)[number] }) {
  const t = useTranslations("introductions.desk.calls");
  const submit = useTranslations("introductions.how")("submit");
  const hidden = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="position" value={position} />
    </>
  );
  if (why === "contacts" || why === "closing") {
    return (
      <Form action={markToldAction} className="block">
        {hidden}
        <SubmitButton>{t("told")}</SubmitButton>
      </Form>
    );
  }
  if (why === "how") {
    return (
      <Form action={recordHowAction}>
        {hidden}
        <HowFields chosen={null} canClose canAvoid={false} />
        <div>
          <SubmitButton>{submit}</SubmitButton>
        </div>
      </Form>
    );
  }
  return (
    <Form action={recordAnswerAction}>
      {hidden}
      <TextField name="ownWay" label={t("words")} help={t("wordsHelp")} maxLength={MOST_OWN_WAY} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="answer" value="yes">
          {t("yes")}
        </SubmitButton>
        <SubmitButton name="answer" value="no" isQuiet>
          {t("no")}
        </SubmitButton>
      </div>
      <p className="field-help">{t("noHelp")}</p>
    </Form>
  );
}
