import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { NoPlaceView, PlaceView } from "@/features/gatherings/components/page/place-view";
import { loadPlace } from "@/features/gatherings/loaders/gatherings";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gatherings.place");
  return { title: t("title"), robots: { index: false } };
}

export default async function PlacePage({ params }: Props) {
  const { slug, token } = await params;
  const read = readSlug(token) ?? "";
  const answer = await loadPlace(readSlug(slug) ?? "", read);
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  return answer.state === "ok" ? <PlaceView {...answer} token={read} /> : <NoPlaceView answer={answer} />;
}
