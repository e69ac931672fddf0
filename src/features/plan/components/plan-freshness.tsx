import { isStale } from "@/features/initiatives/utils";
import type { PlanPlace } from "../types";
import { fillIn } from "../utils/plan";
import type { PlanWords } from "./plan-view";

/** "Listed 2019. Check before you go.", as on the place's own page; nothing where it is fresh or not known. */
export function PlanFreshness({ place, words }: { place: PlanPlace; words: PlanWords["freshness"] }) {
  const { listedAt, verifiedAt } = place;
  if (listedAt === undefined || verifiedAt === undefined) return null;
  if (!isStale({ listedAt, verifiedAt }, new Date())) return null;
  const [date, sentence] =
    verifiedAt !== null && verifiedAt > (listedAt ?? "")
      ? [verifiedAt, words.verified]
      : [listedAt, words.listed];
  const text = date ? fillIn(sentence, { year: date.slice(0, 4) }) : words.undated;
  return <span className="block font-semibold text-[0.88rem] text-quiet">{text}</span>;
}
