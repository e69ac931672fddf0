"use client";

import { CheckField } from "@/components/ui/form/fields";
import { useField } from "@/components/ui/form/form-state";

/** Comes up when the text names a phone, an address or a street: to send it all the same. */
export function SendAnyway({ label }: { label: string }) {
  const { error, typed } = useField("anyway");
  if (!error && !typed?.[0]) return null;
  return <CheckField name="anyway" label={label} />;
}
