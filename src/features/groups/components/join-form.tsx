import { getTranslations } from "next-intl/server";
import { CheckField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { Markdown } from "@/components/ui/markdown";
import { joinGroupAction, withdrawRequestAction } from "../actions/join";
import { LONGEST } from "../constants";
import type { GroupPage } from "../loaders/groups";

/** How one gets in: what comes of it depends on how the group takes people in, and whether somebody runs it. */
export async function JoinSection(page: GroupPage) {
  const { group, seat, isWaiting } = page;
  const t = await getTranslations("groups.join");
  if (seat.role !== null || seat.isArchived) return null;
  const way = group.isCoordinated ? group.joining : "start";
  return (
    <InkSection id="join" title={t("title")}>
      {isWaiting ? (
        <>
          <p className="note mb-4">{t("waits")}</p>
          <Form action={withdrawRequestAction}>
            <input type="hidden" name="slug" value={group.slug} />
            <SubmitButton isQuiet>{t("withdraw")}</SubmitButton>
          </Form>
        </>
      ) : (
        <>
          <p className="mb-4 max-w-[60ch]">{t(way)}</p>
          {way !== "invitation" && <JoinForm {...page} way={way} />}
        </>
      )}
    </InkSection>
  );
}

async function JoinForm({ group, member, way }: GroupPage & { way: "open" | "request" | "start" }) {
  const t = await getTranslations("groups.join");
  const isNameAsked = way !== "open" && !member?.name;
  return (
    <Form action={joinGroupAction} isGuarded className="form">
      <input type="hidden" name="slug" value={group.slug} />
      {way === "request" &&
        group.questions.map((question, at) => (
          <TextArea
            key={question}
            name={`answer-${at}`}
            rows={3}
            label={<bdi lang={group.lang}>{question}</bdi>}
            maxLength={LONGEST.answer}
            dir="auto"
          />
        ))}
      {isNameAsked && (
        <TextField
          name="name"
          label={t("name")}
          help={t("nameHelp")}
          maxLength={LONGEST.name}
          autoComplete="name"
          dir="auto"
        />
      )}
      {!member && (
        <TextField name="email" type="email" label={t("email")} help={t("emailHelp")} autoComplete="email" />
      )}
      {group.agreement !== "" && (
        <div>
          <p className="font-bold">{t("agreement")}</p>
          <Markdown text={group.agreement} lang={group.lang} />
          <CheckField name="agrees" label={t("agrees")} />
        </div>
      )}
      {way === "start" && <CheckField name="wantsToCoordinate" label={t("coordinate")} />}
      <div>
        <SubmitButton>{t(`submit.${way}`)}</SubmitButton>
      </div>
    </Form>
  );
}
