import { getTranslations } from "next-intl/server";
import { WAYS } from "@/features/initiatives/constants";
import type { Way } from "@/features/initiatives/types";
import type { PlanPlace } from "../types";
import { placeOf } from "../utils/plan";
import { PlanButton } from "./plan-button";

/** The words of the plan's button, in the page's language. */
export async function AddToPlan({ initiative }: { initiative: PlanPlace }) {
  const t = await getTranslations("plan.button");
  const ways = await getTranslations("common.taxonomy.ways");
  const labels = {
    add: t("add"),
    planned: t("planned"),
    question: t("question"),
    open: t("open"),
    ways: Object.fromEntries(WAYS.map((way) => [way, ways(way)])) as Record<Way, string>,
  };
  return <PlanButton initiative={placeOf(initiative)} labels={labels} />;
}
