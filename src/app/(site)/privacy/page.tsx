import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Kept } from "@/features/initiatives/components/open/kept";
import { Leaving } from "@/features/initiatives/components/open/leaving";
import { NotKept } from "@/features/initiatives/components/open/operator";
import { pageMetadata } from "@/lib/page-metadata";

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = [await getTranslations("open.privacy"), await getLocale()];
  return pageMetadata({ title: t("title"), description: t("description"), path: "/privacy", locale });
}

export default async function PrivacyPage() {
  const t = await getTranslations("open.privacy");
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <div className="mt-10 space-y-10">
        <Kept />
        <Leaving />
        <NotKept />
      </div>
    </div>
  );
}
