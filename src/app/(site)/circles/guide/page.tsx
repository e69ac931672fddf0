import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { GuideView } from "@/features/circles/components/guide-view";
import { pageMetadata } from "@/lib/page-metadata";

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = [await getTranslations("circles.guide"), await getLocale()];
  const [title, description] = [t("title"), t("lede")];
  return pageMetadata({ title, description, path: "/circles/guide", locale, card: "/" });
}

export default function CircleGuidePage() {
  return <GuideView />;
}
