import { beforeEach, expect, test, vi } from "vitest";
import { loadComparison, loadDuplicates, loadPair } from "@/features/duplicates/loaders";
import { findAllPairs } from "@/features/duplicates/mutations/find";
import { mergeEntries } from "@/features/duplicates/mutations/merge";
import { updateInitiative } from "@/features/initiatives/mutations";
import { decideProposal } from "@/features/proposals/mutations/decide";
import { SESSION_COOKIE } from "@/lib/auth/cookies";
import { db } from "@/lib/db";
import { addTwins, merge, requestOf, rowOf } from "../support/duplicates";
import { setCookies } from "../support/next-mocks";
import { makePerson, makeSession } from "../support/people";
import { makeCurator, suggest } from "../support/proposals";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);

const signIn = async (id: string) => setCookies({ [SESSION_COOKIE]: await makeSession(id) });

beforeEach(() => setCookies({}));

test("the pages are for editors; who is entrusted with both entries may decide", async () => {
  const [first, second] = await addTwins("Quinebaug Seed Swap");
  const [a, b] = [(await rowOf(first)).slug, (await rowOf(second)).slug];
  await findAllPairs(new Date());
  const pair = await db.duplicatePair.findFirstOrThrow({ where: { firstId: first, secondId: second } });
  expect(await loadDuplicates({})).toMatchObject({ state: "sign_in" });
  expect(await loadComparison({ a, b })).toMatchObject({ state: "sign_in" });
  await signIn((await makePerson()).id);
  expect(await loadPair(pair.id)).toMatchObject({ state: "forbidden" });
  await signIn((await makeCurator({ regions: ["cape-cod-islands"] })).id);
  expect(await loadPair(pair.id)).toMatchObject({ value: { state: "two", mayDecide: false } });
  await signIn((await makeCurator()).id);
  expect(await loadPair(pair.id)).toMatchObject({ value: { state: "two", mayDecide: true } });
  for (const other of ["no\0ne", "", a]) {
    expect(await loadComparison({ a, b: other })).toMatchObject({ value: { state: "missing" } });
  }
});

test("that two are one is decided side by side, as they are now; afterwards the page says where they went", async () => {
  const [first, second] = await addTwins("Quaboag Bread Oven");
  const [a, b] = [(await rowOf(first)).slug, (await rowOf(second)).slug];
  const curator = await makeCurator();
  await signIn(curator.id);
  const id = await suggest(b, { kind: "merge", otherId: first });
  const accept = { type: "accept", seenVersion: null, take: {}, isVerified: false } as const;
  expect((await decideProposal(curator.permit, id, accept)).state).not.toBe("done");

  const seen = await requestOf(first, second);
  await updateInitiative(second, seen.b.version, { hours: "noon" }, { role: "steward" });
  expect(await mergeEntries(curator.permit, seen)).toEqual({ state: "conflict" });
  expect(await mergeEntries(curator.permit, await requestOf(first, first))).toEqual({ state: "missing" });
  const merger = await merge(curator, first, second);
  expect(await loadComparison({ a, b })).toEqual({
    ...{ state: "ok", value: { state: "one", name: "Quaboag Bread Oven", slug: a, mergerId: merger } },
  });
});
