import { getTranslations } from "next-intl/server";
import { PLAN_WAYS } from "../constants";
import type { PlanPlace, PlanWay } from "../types";
import { PlanButton } from "./plan-button";

/** The words of the plan's button, in the page's language. */
export async function AddToPlan({ initiative }: { initiative: PlanPlace }) {
  const t = await getTranslations("plan.button");
  const ways = await getTranslations("common.taxonomy.ways");
  const { slug, name, kind, town } = initiative;
  const labels = {
    add: t("add"),
    planned: t("planned"),
    question: t("question"),
    open: t("open"),
    ways: Object.fromEntries(PLAN_WAYS.map((way) => [way, ways(way)])) as Record<PlanWay, string>,
  };
  return <PlanButton initiative={{ slug, name, kind, town }} labels={labels} />;
}
