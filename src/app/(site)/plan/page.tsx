import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { loadTaxonomy } from "@/features/initiatives/loaders";
import { PaperPlan } from "@/features/plan/components/paper-plan";
import { PlanView } from "@/features/plan/components/plan-view";
import { AskAboutPlan } from "@/features/subscriptions/components/ask-about-plan";
import { loadEmail } from "@/features/subscriptions/loaders";
import { loadMessages } from "@/i18n/messages";
import { pageMetadata } from "@/lib/page-metadata";

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = [await getTranslations("plan"), await getLocale()];
  return pageMetadata({ title: t("title"), description: t("description"), path: "/plan", locale });
}

export default async function PlanPage() {
  const [t, locale] = [await getTranslations("plan"), await getLocale()];
  const messages = await loadMessages(locale);
  const loaded = await loadTaxonomy();
  // The plan lies in the browser: without the database it only lacks the names of the types.
  const kinds = loaded.state === "ok" ? loaded.taxonomy.kinds : [];
  const names = {
    ways: messages.common.taxonomy.ways,
    kinds: Object.fromEntries(kinds.map(({ key, labels }) => [key, labels[locale]])),
  };
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="no-print mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <noscript>
        <p className="note no-print mt-6">{t("noScript")}</p>
        <PaperPlan />
      </noscript>
      <div className="mt-9">
        <PlanView words={messages.plan.view} names={names} />
        <AskAboutPlan email={await loadEmail()} />
      </div>
    </div>
  );
}
