import { useTranslations } from "next-intl";
import { FocusedNote } from "@/components/ui/focused-note";
import { PageLinks } from "@/components/ui/page-links";
import type { Paged } from "../types";

const DONE = ["announced", "removed", "reported", "sent"] as const;

/** What a form has just done, on the page that it led to. */
export function DoneNote({ done }: { done: unknown }) {
  const t = useTranslations("talk.done");
  const known = DONE.find((one) => one === done);
  return known ? <FocusedNote>{t(known)}</FocusedNote> : null;
}

/** The way through a long list. */
export function Pages({ list: { page, pages }, path }: { list: Paged<unknown>; path: string }) {
  const t = useTranslations("talk.pages");
  const words = {
    label: t("label"),
    previous: t("previous"),
    next: t("next"),
    page: t("page", { page, pages }),
  };
  return <PageLinks page={page} pages={pages} href={(number) => `${path}?page=${number}`} words={words} />;
}
