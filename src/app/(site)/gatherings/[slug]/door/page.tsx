import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { DoorView } from "@/features/gatherings/components/edit/door-view";
import { loadDoor } from "@/features/gatherings/loaders/organizing";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gatherings.door");
  return { title: t("title"), robots: { index: false } };
}

export default async function DoorPage({ params }: Props) {
  const { slug } = await params;
  const answer = await loadDoor(readSlug(slug) ?? "");
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/gatherings/${slug}/door`} />;
  return <DoorView {...answer.value} />;
}
