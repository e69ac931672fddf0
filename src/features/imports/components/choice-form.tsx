import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { chooseImportRowAction, chooseImportRowsAction } from "../actions";
import type { RowDto } from "../types";

/** What to do with a row, and back. */
export async function ChoiceForm({ batchId, row }: { batchId: string; row: RowDto }) {
  const t = await getTranslations("imports.choices");
  const { number, name, choices, choice, fate } = row;
  const left = choices.filter((one) => one !== choice);
  return (
    <Form action={chooseImportRowAction} className="no-print mt-2.5">
      <input type="hidden" name="id" value={batchId} />
      <input type="hidden" name="number" value={number} />
      <div className="flex flex-wrap gap-2">
        {left
          // Nothing said is the same as leaving a possible duplicate out.
          .filter((one) => !(one === "skip" && fate === "possible_duplicate"))
          .map((one) => (
            <SubmitButton key={one} name="choice" value={one} label={`${t(one)}: ${name}`} isQuiet>
              {t(one)}
            </SubmitButton>
          ))}
        {choice && (
          <SubmitButton name="choice" value="" label={`${t("back")}: ${name}`} isQuiet>
            {t("back")}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}

const FOR_ALL = { new: ["skip"], update: ["skip"], possible_duplicate: ["new", "update"] } as const;

/** What to do with all rows that are looked at, and back. */
export async function ChooseAll({ batchId, only }: { batchId: string; only: string }) {
  const t = await getTranslations("imports.all");
  const fate = (["new", "update", "possible_duplicate"] as const).find((one) => one === only);
  if (!fate) return null;
  return (
    <Form action={chooseImportRowsAction} className="no-print mt-4">
      <input type="hidden" name="id" value={batchId} />
      <input type="hidden" name="fate" value={fate} />
      <div className="flex flex-wrap gap-2">
        {FOR_ALL[fate].map((choice) => (
          <SubmitButton key={choice} name="choice" value={choice} isQuiet>
            {t(choice)}
          </SubmitButton>
        ))}
        <SubmitButton name="choice" value="" isQuiet>
          {t("back")}
        </SubmitButton>
      </div>
    </Form>
  );
}
