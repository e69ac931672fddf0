import { useTranslations } from "next-intl";
import { FocusedNote } from "@/components/ui/focused-note";
import { RESULTS } from "../constants";

/** Says what a form has done, by the word in the page's address. */
export function ResultNote({ result }: { result: string | string[] | undefined }) {
  const t = useTranslations("subscriptions.results");
  const known = RESULTS.find((one) => one === result);
  return known ? <FocusedNote key={known}>{t(known)}</FocusedNote> : null;
}
