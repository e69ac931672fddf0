import { useTranslations } from "next-intl";
import { FocusedNote } from "@/components/ui/focused-note";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { ActionState } from "@/lib/action/types";

const DONE = [
  ...(["started", "link", "withdrawn", "dates", "answered", "goes_on", "ended"] as const),
  ...(["joined", "already", "over", "left", "seeking", "withdrew"] as const),
] as const;

/** What a form has just done, on the page that it led to. */
export function DoneNote({ done }: { done: unknown }) {
  const t = useTranslations("circles.done");
  const known = DONE.find((one) => one === done);
  return known ? <FocusedNote>{t(known)}</FocusedNote> : null;
}

/** A button that needs a second look, behind a line that opens it. */
export function Careful({
  title,
  text,
  submit,
  action,
  circle,
}: {
  title: string;
  text: string;
  submit: string;
  action: (before: ActionState, form: FormData) => Promise<ActionState>;
  circle: string;
}) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center font-semibold">{title}</summary>
      <p className="mb-3 max-w-[60ch]">{text}</p>
      <Form action={action} className="mb-4">
        <input type="hidden" name="circle" value={circle} />
        <SubmitButton isQuiet>{submit}</SubmitButton>
      </Form>
    </details>
  );
}
