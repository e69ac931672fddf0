import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { setActionStateAction } from "../actions/items";
import type { OwnAction } from "../loaders/items";
import { loadWords } from "./words";

/** In the account: what somebody has still to do in her groups. Nothing when there is nothing. */
export async function OwnActions({ actions }: { actions: readonly OwnAction[] }) {
  if (actions.length === 0) return null;
  const { t, day } = await loadWords();
  return (
    <InkSection id="own-actions" title={t("account.title")}>
      <ul className="divide-y divide-line">
        {actions.map(({ id, lang, text, dueOn, group }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span className="min-w-0 break-words">
              <span className="font-semibold" lang={lang} dir="auto">
                {text}
              </span>
              <span className="block text-quiet">
                <a href={`/groups/${group.slug}/actions#action-${id}`} lang={group.lang}>
                  <bdi>{group.name}</bdi>
                </a>
                {dueOn && ` · ${t("actions.due", { date: day(dueOn) })}`}
              </span>
            </span>
            <Form action={setActionStateAction} className="contents">
              <input type="hidden" name="id" value={id} />
              <SubmitButton
                name="state"
                value="done"
                isQuiet
                label={t("actions.about", { words: t("actions.tick"), text })}
              >
                {t("actions.tick")}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </InkSection>
  );
}
