import type { ReactNode } from "react";

/**
 * Asks for a town or ZIP and goes to an address with it as `near`; works without JavaScript.
 * @param help below the field; with `isError` it says what is wrong with what was typed
 */
export function NearField(props: {
  /** Tells the fields of one page apart. */
  id: string;
  action: string;
  words: { label: string; submit: string };
  help?: ReactNode;
  isError?: boolean;
  required?: boolean;
  defaultValue?: string;
}) {
  const { id, action, words, help, isError = false } = props;
  const helpId = help ? `${id}-help` : undefined;
  return (
    <form action={action} method="get" className="no-print max-w-md">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {words.label}
      </label>
      <div className="flex flex-wrap gap-2.5">
        <input
          id={id}
          name="near"
          className="field min-w-44 flex-1"
          required={props.required}
          maxLength={80}
          autoComplete="postal-code"
          defaultValue={props.defaultValue}
          aria-invalid={isError || undefined}
          aria-describedby={helpId}
        />
        <button type="submit" className="btn btn-main px-6">
          {words.submit}
        </button>
      </div>
      {help && (
        <p id={helpId} className={isError ? "mt-2 text-cranberry" : "mt-1 text-[0.92rem] text-quiet"}>
          {help}
        </p>
      )}
    </form>
  );
}
