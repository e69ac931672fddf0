/**
 * `npm run bench:matching`: our matching, its parts, and two plain ways on the gold set, in one run; writes the tables
 * into `docs/matching.md` and fails when a limit is missed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { MATCHING_VERSION } from "../../../src/features/introductions/matching/weights";
import { runMain, Stop } from "../../support/paths.mjs";
import { untilAsked } from "../../support/processes.mjs";
import { openTestDatabase } from "../../support/test-database.mjs";
import { type Gold, type GoldPost, isForDevelopment, readGold } from "./gold";
import { estimate, giniOfExposure, type Lists, MEASURES, measureNeed } from "./metrics";
import { rankByCategory, rankByFullText, rankByMatching } from "./rank";

const LEAST_LEAD = 0.1;
const MOST_GINI = 0.6;
const REPORT = new URL("../../../docs/matching.md", import.meta.url);
const BEGIN = "<!-- bench:matching -->";
const END = "<!-- /bench:matching -->";

type Way = { name: string; lists: Lists };
type Sample = { name: string; needs: GoldPost[] };

const write = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(3));
const table = (head: string[], rows: string[][]) =>
  [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

const perNeed = (gold: Gold, { lists }: Way, needs: readonly GoldPost[]) =>
  needs.map(({ post }) => measureNeed(gold, post.id, lists.get(post.id) ?? []));

function restrict(lists: Lists, needs: readonly GoldPost[]): Lists {
  return new Map(needs.map(({ post }) => [post.id, lists.get(post.id) ?? []]));
}

/** Every way by every measure, with the middle 95 % of a bootstrap over needs. */
function compare(gold: Gold, ways: readonly Way[], { needs }: Sample): string {
  const offers = gold.offers.map(({ post }) => post.id);
  const rows = ways.map((way) => {
    const found = perNeed(gold, way, needs);
    const cells = MEASURES.map((measure) => {
      const { mean, low, high } = estimate(found.map((one) => one[measure]));
      return `${write(mean)} (${write(low)}–${write(high)})`;
    });
    return [way.name, ...cells, write(giniOfExposure(restrict(way.lists, needs), offers))];
  });
  return table(["", "nDCG@10", "P@3", "recall@10", "good one in top 3", "Gini"], rows);
}

/** nDCG@10 of every way in parts of the set; exposure of ours. */
function divide(gold: Gold, ways: readonly Way[], samples: readonly Sample[]): string {
  const offers = gold.offers.map(({ post }) => post.id);
  const [ours] = ways;
  const rows = samples.map(({ name, needs }) => {
    const ndcg = ways.map((way) => write(estimate(perNeed(gold, way, needs).map((one) => one.ndcg)).mean));
    const top3 = ours ? write(estimate(perNeed(gold, ours, needs).map((one) => one.top3)).mean) : "";
    const gini = ours ? write(giniOfExposure(restrict(ours.lists, needs), offers)) : "";
    return [name, String(needs.length), ...ndcg, top3, gini];
  });
  return table(
    ["needs", "count", ...ways.map(({ name }) => name), "ours: good one in top 3", "ours: Gini"],
    rows,
  );
}

/** How far ours is ahead of another way, need by need. */
function leadOver(gold: Gold, ours: Way, other: Way, needs: readonly GoldPost[]) {
  const [mine, its] = [perNeed(gold, ours, needs), perNeed(gold, other, needs)];
  return estimate(
    mine.map(({ ndcg }, at) => {
      const before = its[at]?.ndcg ?? null;
      return ndcg === null || before === null ? null : ndcg - before;
    }),
  );
}

function samplesOf({ needs }: Gold): Sample[] {
  const regions = [...new Set(needs.map(({ region }) => region))].toSorted();
  return [
    { name: "in English", needs: needs.filter(({ lang }) => lang === "en") },
    { name: "in Spanish", needs: needs.filter(({ lang }) => lang === "es") },
    ...regions.map((region) => ({ name: region, needs: needs.filter((need) => need.region === region) })),
  ];
}

const heldOut = ({ post }: GoldPost) => !isForDevelopment(post.id);

runMain(async () => {
  const gold = readGold();
  const server = await openTestDatabase();
  let baselines: Way[] = [];
  await untilAsked(
    async () => {
      baselines = [
        { name: "category, nearest first", lists: rankByCategory(gold) },
        { name: "full text, `simple`", lists: await rankByFullText(server.url, gold, false) },
        { name: "full text, English and Spanish", lists: await rankByFullText(server.url, gold, true) },
      ];
    },
    () => server.close(),
  );
  const ours: Way = { name: "ours", lists: rankByMatching(gold) };
  const ways = [ours, ...baselines];
  const ablations = [
    { name: "without synonyms", lists: rankByMatching(gold, ["synonyms"]) },
    { name: "without feasibility", lists: rankByMatching(gold, ["feasibility"]) },
    { name: "without fairness", lists: rankByMatching(gold, ["fairness"]) },
    { name: "without category", lists: rankByMatching(gold, ["category"]) },
    { name: "without text", lists: rankByMatching(gold, ["text"]) },
  ];
  const held: Sample = { name: "held out", needs: gold.needs.filter(heldOut) };
  const development: Sample = { name: "development", needs: gold.needs.filter((need) => !heldOut(need)) };
  const leads = baselines.map((way) => ({ way, lead: leadOver(gold, ours, way, held.needs) }));
  const worst = leads.toSorted((a, b) => a.lead.mean - b.lead.mean)[0];
  const gini = giniOfExposure(
    ours.lists,
    gold.offers.map(({ post }) => post.id),
  );
  const report = [
    `Version ${MATCHING_VERSION} of the matching, ${gold.needs.length} needs, ${gold.offers.length} offers.`,
    `**Held-out half** (${held.needs.length} needs)\n\n${compare(gold, ways, held)}`,
    `**Development half** (${development.needs.length} needs)\n\n${compare(gold, ways, development)}`,
    `**What its parts are worth** (held-out half)\n\n${compare(gold, [ours, ...ablations], held)}`,
    `**nDCG@10 by language and region** (all needs)\n\n${divide(gold, ways, samplesOf(gold))}`,
    ...leads.map(
      ({ way, lead }) =>
        `Lead over ${way.name}, held-out half: ${write(lead.mean)} (${write(lead.low)} to ${write(lead.high)}).`,
    ),
    `Gini of exposure over all offers in the first three of all lists: ${write(gini)} (at most ${MOST_GINI}).`,
  ].join("\n\n");
  console.log(report);
  const page = readFileSync(REPORT, "utf8");
  const [before = "", rest = ""] = page.split(BEGIN);
  writeFileSync(REPORT, `${before}${BEGIN}\n${report}\n${END}${rest.split(END)[1] ?? "\n"}`);
  if (!worst || worst.lead.mean < LEAST_LEAD)
    throw new Stop(`Less than ${LEAST_LEAD} ahead of the better baseline.`);
  if (gini > MOST_GINI) throw new Stop("Exposure is shared out too unequally.");
});
