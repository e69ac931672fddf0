import { FocusedNote } from "@/components/ui/focused-note";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { GroupHead } from "@/features/groups/components/group-head";
import { calendarDayOf } from "@/lib/wall-clock";
import { addActionAction } from "../actions/items";
import type { ActionsPage } from "../loaders/items";
import type { ActionDto } from "../types";
import { ActionFields } from "./action-fields";
import { ActionItem } from "./action-item";
import { loadWords } from "./words";

const RESULTS = ["open", "done", "dropped", "yours", "changed"] as const;

/** All that a group has to do, the reader's own first, and what it did. */
export async function ActionsView({ page, result, now }: { page: ActionsPage; result: unknown; now: Date }) {
  const { t } = await loadWords();
  const { slug, name, lang, isMember, open, ended, owners } = page;
  const said = RESULTS.find((one) => one === result);
  return (
    <div className="page max-w-[56rem]">
      <GroupHead slug={slug} name={name} lang={lang} title={t("actions.title")} />
      {said && <FocusedNote>{t(`actions.now.${said}`)}</FocusedNote>}
      <div className="mt-8 space-y-10">
        <InkSection id="open" title={t("actions.open")}>
          {open.length > 0 ? (
            <ActionList actions={open} slug={slug} now={now} />
          ) : (
            <p>{t(isMember ? "actions.none" : "actions.noneVisitor")}</p>
          )}
        </InkSection>
        {owners && <AddForm slug={slug} owners={owners} />}
        {ended.length > 0 && (
          <InkSection id="ended" title={t("actions.ended")}>
            <ActionList actions={ended} slug={slug} now={now} />
          </InkSection>
        )}
      </div>
    </div>
  );
}

/** Some actions of a group. */
export function ActionList({
  actions,
  slug,
  now,
}: {
  actions: readonly ActionDto[];
  slug: string;
  now: Date;
}) {
  return (
    <ul className="marked-lines">
      {actions.map((action) => (
        <ActionItem key={action.id} action={action} slug={slug} today={calendarDayOf(now)} />
      ))}
    </ul>
  );
}

async function AddForm({ slug, owners }: { slug: string; owners: NonNullable<ActionsPage["owners"]> }) {
  const { t } = await loadWords();
  return (
    <InkSection id="add" title={t("actions.add")}>
      <p className="mb-4 max-w-[60ch]">{t("actions.addText")}</p>
      <Form action={addActionAction}>
        <input type="hidden" name="slug" value={slug} />
        <ActionFields owners={owners} />
        <div>
          <SubmitButton>{t("actions.addSubmit")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}
