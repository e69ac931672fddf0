import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { applyImportAction, discardImportAction, undoImportAction } from "../actions";
import type { BatchDto } from "../types";

const ACTIONS = { apply: applyImportAction, undo: undoImportAction, discard: discardImportAction } as const;

/** What can be done with all of it, each with what it does in numbers. */
export async function TurnForms({ batch }: { batch: BatchDto }) {
  const t = await getTranslations("imports.turns");
  const { counts, made, suggested, can } = batch;
  const does = {
    apply: t("applyDoes", {
      fresh: counts.new,
      update: counts.update,
      perhaps: counts.possible_duplicate,
      error: counts.error,
    }),
    undo: t("undoDoes", { made, suggested }),
    discard: t("discardDoes"),
  };
  const turns = (["apply", "undo", "discard"] as const).filter((turn) => can[turn]);
  if (turns.length === 0) return null;
  return (
    <div className="no-print mt-6 grid gap-5 sm:grid-cols-2">
      {turns.map((turn) => (
        <Form key={turn} action={ACTIONS[turn]}>
          <input type="hidden" name="id" value={batch.id} />
          <p className="mb-2">{does[turn]}</p>
          <p>
            <SubmitButton isQuiet={turn !== "apply"}>{t(turn)}</SubmitButton>
          </p>
        </Form>
      ))}
    </div>
  );
}
