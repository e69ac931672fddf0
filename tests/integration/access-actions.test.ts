// Who may do what.
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { callAs } from "../support/access-call";
import { makeVictim, signInAs, snapshot, WHO, type Who } from "../support/access-scene";
import { listActions } from "../support/access-surface";
import { ACTIONS } from "../support/access-table";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

const ROOT = join(import.meta.dirname, "../..");
const { actions } = listActions();

async function newTarget() {
  const victim = await makeVictim();
  return { victim, stored: await snapshot(victim) };
}

/** Who took part in a refusal that changed nothing is as good as new for the next try: most tries are such. */
let spareTarget: Awaited<ReturnType<typeof newTarget>> | undefined;
const spareSessions = new Map<Who, string | null>();

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

const cases = Object.entries(ACTIONS).flatMap(([name, row]) => WHO.map((who) => ({ name, who, row })));

test.each(cases)("$name by $who", async ({ name, who, row }) => {
  const loaded = await import(join(ROOT, actions.get(name) ?? ""));
  const target = spareTarget ?? (await newTarget());
  const session = spareSessions.get(who) ?? (await signInAs(who));
  spareTarget = undefined;
  spareSessions.delete(who);
  const outcome = row.outcome(who);
  expect(await callAs(session, loaded[name], row.form(target.victim))).toBe(outcome);
  const isChanged = (await snapshot(target.victim)) !== target.stored;
  expect(isChanged).toBe(outcome === "done" && row.changesVictim);
  if (outcome === "done") return;
  spareTarget = target;
  spareSessions.set(who, session);
});
