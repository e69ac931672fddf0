import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { calendarDayOf } from "@/lib/wall-clock";
import { editActionAction } from "../actions/items";
import type { EditAction } from "../loaders/items";
import { ActionFields } from "./action-fields";
import { Facts } from "./action-item";
import { loadWords } from "./words";

/** Says anew what is to be done, below how it stands. */
export async function EditActionView({ page, now }: { page: EditAction; now: Date }) {
  const words = await loadWords();
  const { t, who } = words;
  const { group, action, version, owners, ownerId } = page;
  const { id, text, lang, dueOn, owner } = action;
  const kept = ownerId === null ? who(owner) : null;
  return (
    <div className="page max-w-[52rem]">
      <p className="mb-4">
        <a className="inline-flex min-h-11 items-center" href={`/groups/${group.slug}/actions`}>
          {t("actions.back")}
        </a>
      </p>
      <h1>{t("actions.changeTitle")}</h1>
      <p className="mt-2 text-quiet">
        <bdi lang={group.lang}>{group.name}</bdi>
      </p>
      <div className="mt-8 space-y-10">
        <InkSection id="stands" title={t("actions.stands")}>
          <p className="break-words font-semibold text-[1.08rem]" lang={lang} dir="auto">
            {text}
          </p>
          <Facts action={action} slug={group.slug} today={calendarDayOf(now)} words={words} />
        </InkSection>
        <InkSection id="change" title={t("actions.change")}>
          <Form action={editActionAction}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={version} />
            <ActionFields owners={owners} action={{ text, dueOn, ownerId: ownerId ?? "", kept }} />
            <div>
              <SubmitButton>{t("actions.changeSubmit")}</SubmitButton>
            </div>
          </Form>
        </InkSection>
      </div>
    </div>
  );
}
