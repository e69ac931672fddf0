import { getTranslations } from "next-intl/server";
import { SelectField, TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { decideTogetherAction, proposeTogetherAction } from "../actions/groups";
import { LONGEST } from "../constants";
import type { TogetherPage } from "../loaders/rooms";
import type { CollaborationDto, GroupDto } from "../types";
import { GroupHead } from "./group-head";

type Props = TogetherPage & { group: GroupDto };

/** Whom a group works with, who asked, and asking another. */
export async function TogetherView(props: Props) {
  const { group, collaborations, mayDecide } = props;
  const t = await getTranslations("groups.together");
  return (
    <div className="page max-w-[52rem]">
      <GroupHead
        slug={group.slug}
        {...group.text}
        title={t("title", { name: group.text.name })}
        lede={t("lede")}
      />
      <div className="mt-8 space-y-10">
        {collaborations.length === 0 ? (
          <p>{t("none")}</p>
        ) : (
          <ul className="divide-y divide-line border-line border-y">
            {collaborations.map((one) => (
              <li key={one.id} className="py-3">
                <Collaboration one={one} />
                {mayDecide && <Decide slug={group.slug} one={one} />}
              </li>
            ))}
          </ul>
        )}
        {mayDecide && <Ask {...props} />}
      </div>
    </div>
  );
}

/** With whom, and on what. */
async function Collaboration({ one }: { one: CollaborationDto }) {
  const t = await getTranslations("groups.together");
  const { other, aim, state, note } = one;
  return (
    <>
      <p>
        <a href={`/groups/${other.slug}`} lang={other.lang} className="font-semibold">
          <bdi>{other.name}</bdi>
        </a>{" "}
        <span lang={aim.lang}>{t("on", { aim: aim.title })}</span>
        {state !== "accepted" && <span className="text-quiet"> · {t(`states.${state}`)}</span>}
      </p>
      {note !== "" && (
        <p className="mt-1 max-w-[60ch] whitespace-pre-line" dir="auto">
          {note}
        </p>
      )}
    </>
  );
}

async function Decide({ slug, one }: { slug: string; one: CollaborationDto }) {
  const t = await getTranslations("groups.together");
  const isAsked = one.isAsked && one.state === "proposed";
  const answers = isAsked
    ? (["accept", "decline"] as const)
    : one.state === "accepted"
      ? (["end"] as const)
      : [];
  if (answers.length === 0) return null;
  return (
    <Form action={decideTogetherAction} className="mt-2 flex flex-wrap items-center gap-3">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="id" value={one.id} />
      {isAsked && <span>{t("asks")}</span>}
      {answers.map((answer) => (
        <SubmitButton
          key={answer}
          name="answer"
          value={answer}
          isQuiet={answer !== "accept"}
          label={`${t(answer)}: ${one.other.name}`}
        >
          {t(answer)}
        </SubmitButton>
      ))}
    </Form>
  );
}

async function Ask({ group, objectives, others }: Props) {
  const t = await getTranslations("groups.together");
  return (
    <InkSection id="ask" title={t("ask")}>
      {objectives.length === 0 ? (
        <p>{t("askNone")}</p>
      ) : (
        <Form action={proposeTogetherAction} className="form">
          <input type="hidden" name="slug" value={group.slug} />
          <SelectField
            name="aim"
            label={t("aim")}
            defaultValue={objectives[0]?.id ?? ""}
            options={objectives.map(({ id, title, lang }) => ({ value: id, label: title, lang }))}
          />
          <SelectField
            name="other"
            label={t("other")}
            defaultValue={others[0]?.slug ?? ""}
            options={others.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <TextArea name="note" rows={3} label={t("note")} maxLength={LONGEST.note} dir="auto" />
          <div>
            <SubmitButton>{t("submit")}</SubmitButton>
          </div>
        </Form>
      )}
    </InkSection>
  );
}

/** On the page of a group: whom it works with. Nothing where it is nobody. */
export async function GroupTogether({
  slug,
  collaborations,
}: {
  slug: string;
  collaborations: CollaborationDto[];
}) {
  const t = await getTranslations("groups.page");
  const now = collaborations.filter(({ state }) => state === "accepted");
  if (now.length === 0) return null;
  return (
    <InkSection id="together" title={t("together")}>
      <ul className="divide-y divide-line border-line border-y">
        {now.map((one) => (
          <li key={one.id} className="py-2.5">
            <Collaboration one={{ ...one, note: "" }} />
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <a href={`/groups/${slug}/together`}>{t("togetherAll")}</a>
      </p>
    </InkSection>
  );
}
