import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ErrorWords } from "@/components/layout/error-words";
import { SharedTab } from "@/components/layout/shared-tab";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("common");
  const errorWords = {
    title: t("problems.error.title"),
    text: t("problems.error.text"),
    again: t("problems.again"),
    toMap: t("problems.toMap"),
  };
  return (
    <>
      <SharedTab />
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-4 focus:left-4 focus:z-50 focus:bg-card focus:p-3"
      >
        {t("skip")}
      </a>
      <SiteHeader />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        <ErrorWords words={errorWords}>{children}</ErrorWords>
      </main>
      <SiteFooter />
    </>
  );
}
