import { getTranslations } from "next-intl/server";
import { CheckField, ChoiceField, SelectField, TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import {
  acceptProposalAction,
  askAuthorAction,
  changeProposalAction,
  grantClaimAction,
  rejectProposalAction,
  resolveReportAction,
} from "../../actions/desk";
import { CHANGE_KINDS, LONGEST, REJECT_TEMPLATES } from "../../constants";
import type { ProposalCase } from "../../loaders";
import type { EntryValues } from "../../types";
import { toFormStart } from "../../utils/entry";
import type { SayValue } from "../field-words";
import { EntryFields } from "../form/entry-fields";
import { PhotoPart } from "../form/photo-part";
import { ConflictChoice } from "./conflict-choice";

const EFFECTS = ["none", "closed", "hidden"] as const;

/** All ways to decide about a suggestion; each is a form of its own. */
export async function DecisionForms(props: ProposalCase & { say: SayValue }) {
  const { kind } = props.proposal;
  const isChange = CHANGE_KINDS.includes(kind);
  return (
    <>
      {isChange && <Accept {...props} />}
      {kind === "report" && <Resolve {...props} />}
      {kind === "merge" && <SideBySide {...props} />}
      {kind === "claim" && <Grant {...props} />}
      {isChange && <AcceptChanged {...props} />}
      {props.proposal.canBeTold && <Ask {...props} />}
      <Reject {...props} />
    </>
  );
}

/** Two that are one: looked at, and decided, where both are. */
async function SideBySide({ proposal: { slug, otherSlug } }: ProposalCase) {
  const t = await getTranslations("proposals.desk");
  if (!slug || !otherSlug) return <p className="note">{t("nothing")}</p>;
  const query = new URLSearchParams({ a: slug, b: otherSlug });
  return (
    <InkSection id="both" title={t("sideBySide")}>
      <p className="mb-4 max-w-[65ch]">{t("sideBySideHelp")}</p>
      <a className="btn btn-main" href={`/desk/duplicates/compare?${query}`} data-key="a">
        {t("sideBySide")}
      </a>
    </InkSection>
  );
}

/** Somebody says that she looks after the entry: an editor who knows so may give her word for it. */
async function Grant({ proposal: { id, claimant } }: ProposalCase) {
  const t = await getTranslations("proposals.desk");
  if (!claimant) return <p className="note">{t("claim.nobody")}</p>;
  const { name, email } = claimant;
  return (
    <InkSection id="grant" title={t("claim.title")}>
      <p className="[overflow-wrap:anywhere]">
        <bdi>{name}</bdi> <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>
      </p>
      <p className="mt-2 mb-4 max-w-[65ch]">{t("claim.text")}</p>
      <Form action={grantClaimAction}>
        <input type="hidden" name="id" value={id} />
        <div data-key="a">
          <SubmitButton>{t("claim.submit")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

/** The proposal, and the version of the entry that is looked at. */
function Seen({ proposal, entry }: ProposalCase) {
  return (
    <>
      <input type="hidden" name="id" value={proposal.id} />
      <input type="hidden" name="seenVersion" value={entry?.version ?? ""} />
    </>
  );
}

async function Accept(props: ProposalCase & { say: SayValue }) {
  const t = await getTranslations("proposals.desk");
  const { conflicts } = props.merged;
  return (
    <InkSection id="accept" title={conflicts.length > 0 ? t("conflict") : t("accept")}>
      <Form action={acceptProposalAction} className="grid gap-5">
        <Seen {...props} />
        {conflicts.length > 0 && <p className="max-w-[65ch]">{t("conflictHelp")}</p>}
        {conflicts.map((conflict) => (
          <ConflictChoice key={conflict.field} conflict={conflict} say={props.say} />
        ))}
        <CheckField name="isVerified" label={t("isVerified")} />
        <div data-key="a">
          <SubmitButton>{t("accept")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

async function AcceptChanged(props: ProposalCase) {
  const t = await getTranslations("proposals.desk");
  const { proposal, entry, merged, towns, taxonomy } = props;
  const proposed = Object.fromEntries(merged.conflicts.map((one) => [one.field, one.proposed]));
  const values = { photos: [], ...entry?.values, ...merged.patch, ...proposed } as EntryValues;
  const town = towns.find(({ id }) => id === values.townId)?.name ?? "";
  if (!values.ways) return null;
  return (
    <details data-key="c" className="border-ink border-t-2 pt-3">
      <summary className="py-2 font-bold font-display text-[1.5rem]">{t("change")}</summary>
      <p className="mb-5">{t("changeHelp")}</p>
      <Form action={changeProposalAction} className="form">
        <Seen {...props} />
        <EntryFields taxonomy={taxonomy} towns={towns} start={toFormStart(values, town || proposal.town)} />
        <PhotoPart start={toFormStart(values, town)} canAdd={false} />
        <CheckField name="isVerified" label={t("isVerified")} />
        <div>
          <SubmitButton>{t("changeSubmit")}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}

async function Resolve({ proposal }: ProposalCase) {
  const t = await getTranslations("proposals.desk");
  return (
    <InkSection id="resolve" title={t("resolve")}>
      <Form action={resolveReportAction}>
        <input type="hidden" name="id" value={proposal.id} />
        <div data-key="a">
          <ChoiceField
            type="radio"
            name="effect"
            label={t("resolve")}
            options={EFFECTS.map((value) => ({ value, label: t(`effects.${value}`) }))}
            defaultValues={["none"]}
          />
        </div>
        <div>
          <SubmitButton>{t("resolveSubmit")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

async function Ask({ proposal }: ProposalCase) {
  const t = await getTranslations("proposals.desk");
  return (
    <InkSection id="ask" title={t("ask")}>
      <Form action={askAuthorAction}>
        <input type="hidden" name="id" value={proposal.id} />
        <div data-key="s">
          <TextArea name="question" rows={3} label={t("question")} maxLength={LONGEST.message} dir="auto" />
        </div>
        <div>
          <SubmitButton isQuiet>{t("askSubmit")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

async function Reject({ proposal }: ProposalCase) {
  const t = await getTranslations("proposals");
  const templates = REJECT_TEMPLATES.map((value) => ({ value, label: t(`templates.${value}.label`) }));
  return (
    <InkSection id="reject" title={t("desk.reject")}>
      <Form action={rejectProposalAction}>
        <input type="hidden" name="id" value={proposal.id} />
        <div data-key="r">
          <SelectField
            name="template"
            label={t("desk.template")}
            options={[{ value: "", label: t("desk.noTemplate") }, ...templates]}
          />
        </div>
        <TextArea name="words" rows={3} label={t("desk.words")} maxLength={LONGEST.message} dir="auto" />
        <div>
          <SubmitButton isQuiet>{t("desk.rejectSubmit")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}
