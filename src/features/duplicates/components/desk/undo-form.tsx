import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { reopenPairAction, undoMergerAction } from "../../actions";

type Props = { id: string; name: string; what?: "merger" | "different" };

/** Takes a decision about two entries back. @param name which ones, for whoever does not see beside what it stands */
export async function UndoForm({ id, name, what = "merger" }: Props) {
  const t = await getTranslations("duplicates");
  const words = t(what === "merger" ? "undo" : "reopen");
  return (
    <Form action={what === "merger" ? undoMergerAction : reopenPairAction} className="no-print">
      <input type="hidden" name="id" value={id} />
      <SubmitButton isQuiet label={name ? `${words}: ${name}` : undefined}>
        {words}
      </SubmitButton>
    </Form>
  );
}
