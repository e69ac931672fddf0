import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { AnsweredReview, OverReview, ReviewView } from "@/features/freshness/components/review-view";
import { loadReview } from "@/features/freshness/loaders/review";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("freshness.review");
  return { title: t("title"), robots: { index: false } };
}

/** Whether an entry is still right, for the holder of a mail. */
export default async function ReviewPage({ params }: Props) {
  const { token } = await params;
  const review = await loadReview(token);
  if (review.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (review.state === "over" || review.state === "wrong") {
    return <OverReview reason={review.state} token={token} />;
  }
  if (review.state === "answered") return <AnsweredReview {...review} token={token} />;
  return <ReviewView {...review} token={token} />;
}
