import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { loadSayValue } from "@/features/proposals/components/field-words";
import { ENTRY_FIELDS } from "@/features/proposals/constants";
import { markDifferentAction, mergeEntriesAction } from "../../actions";
import type { Comparison } from "../../loaders";
import { GROUPS, isAlike } from "../../utils/picks";
import { KeepField } from "./keep-field";
import { PickFields } from "./pick-fields";
import { TwoMap } from "./two-map";

type Props = Comparison & {
  /** They were just taken apart; names of fields that stayed as somebody changed them since. */
  undone: string[] | null;
};

/** Two entries side by side: what differs, what to pick of each, and the ways to decide. */
export async function CompareView({ undone, ...props }: Props) {
  const t = await getTranslations("duplicates");
  const { a, b } = props.sides;
  return (
    <div className="page max-w-[68rem]">
      <p className="no-print mb-4">
        <a href="/desk/duplicates">{t("back")}</a>
      </p>
      <h1 className="break-words">{t("compareTitle", { a: a.entry.values.name, b: b.entry.values.name })}</h1>
      {props.pair && props.pair.signals.length > 0 && (
        <p className="mt-2">
          {t("because", { signals: props.pair.signals.map((signal) => t(`signals.${signal}`)).join(", ") })}
        </p>
      )}
      {undone && <UndoneNote stayed={undone} />}
      {props.pair?.state === "different" && <p className="note mt-6">{t("areDifferent")}</p>}
      {!props.mayDecide && <p className="note mt-6">{t("errors.forbidden")}</p>}
      <div className="mt-8 space-y-10">
        {props.mayDecide && props.pair?.state !== "different" && <Different {...props} />}
        <TwoMap {...props} />
        <MergeForm {...props} />
      </div>
    </div>
  );
}

async function UndoneNote({ stayed }: { stayed: string[] }) {
  const [t, tFields] = [await getTranslations("duplicates"), await getTranslations("proposals.fields")];
  const names = ENTRY_FIELDS.filter((field) => stayed.includes(field)).map((field) => tFields(field));
  return (
    <p className="note mt-6" role="status">
      {t("done.undone")} {names.length > 0 && t("done.stayed", { fields: names.join(", ") })}
    </p>
  );
}

/** "Two different ones": one click, before anything else is read. */
async function Different({ sides: { a, b } }: Comparison) {
  const t = await getTranslations("duplicates");
  return (
    <Form action={markDifferentAction}>
      <input type="hidden" name="a" value={a.entry.slug} />
      <input type="hidden" name="b" value={b.entry.slug} />
      <SubmitButton isQuiet>{t("different")}</SubmitButton>
    </Form>
  );
}

async function MergeForm(props: Comparison) {
  const [t, say] = [await getTranslations("duplicates"), await loadSayValue(props)];
  const { sides, mayDecide } = props;
  const { a, b } = sides;
  const two = { a: a.entry.values, b: b.entry.values };
  const alike = GROUPS.filter((group) => isAlike(two, group));
  const fields = (
    <>
      <KeepField {...props} />
      <InkSection id="pick" title={t("differs")}>
        {mayDecide && <p className="mb-4 max-w-[65ch]">{t("pickHelp")}</p>}
        <div className="grid gap-5">
          <PickFields {...props} say={say} />
        </div>
      </InkSection>
      <Alike groups={alike} say={(group) => say(group, two.a[group])} />
    </>
  );
  if (!mayDecide) return <div className="space-y-10">{fields}</div>;
  return (
    <Form action={mergeEntriesAction} className="space-y-10">
      {/* The versions that are looked at: a change of either meanwhile is seen before anything is written. */}
      <input type="hidden" name="a" value={a.entry.slug} />
      <input type="hidden" name="b" value={b.entry.slug} />
      <input type="hidden" name="versionA" value={a.entry.version} />
      <input type="hidden" name="versionB" value={b.entry.version} />
      {fields}
      <InkSection id="merge" title={t("merge")}>
        <p className="mb-4 max-w-[65ch]">{t("mergeHelp")}</p>
        <SubmitButton>{t("mergeSubmit")}</SubmitButton>
      </InkSection>
    </Form>
  );
}

type Group = (typeof GROUPS)[number];

/** What both say alike, for whoever wants to see it. */
async function Alike({ groups, say }: { groups: Group[]; say: (group: Group) => string }) {
  const [t, tFields] = [await getTranslations("duplicates"), await getTranslations("proposals.fields")];
  const said = groups.map((group) => ({ group, text: say(group) })).filter(({ text }) => text !== "");
  if (said.length === 0) return null;
  return (
    <details className="border-ink border-t-2 pt-3">
      <summary className="py-2.5 font-semibold">{t("alike", { count: said.length })}</summary>
      <dl className="diffs">
        {said.map(({ group, text }) => (
          <div key={group}>
            <dt>{tFields(group)}</dt>
            <dd className="pick-text" dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
