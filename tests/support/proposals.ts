// Suggestions and editors, straight in the database of the test file.
import { getEntry } from "@/features/proposals/data/entries";
import { proposeChange } from "@/features/proposals/mutations/propose";
import { canCurate } from "@/features/proposals/permissions";
import type { NewProposal } from "@/features/proposals/types";
import { db } from "@/lib/db";
import { asMember, makePerson, type NewRole, permitOf } from "./people";

/** An editor, with the permit she decides with. */
export async function makeCurator(reach: Omit<NewRole, "role"> = {}) {
  const person = await makePerson({}, [{ role: "curator", ...reach }]);
  return { ...person, permit: permitOf(canCurate, asMember(person)) };
}

/** An entry as an editor would see it. @throws when there is none */
export async function entryOf(slug: string) {
  const entry = await getEntry({ slug });
  if (!entry) throw new Error(`No entry ${slug}`);
  return entry;
}

/** A suggestion to change an entry, from the version it has now unless said otherwise. @returns its id */
export async function suggest(slug: string, proposal: Partial<NewProposal>): Promise<string> {
  const { id: initiativeId, version } = await entryOf(slug);
  const { id } = await db.$transaction((tx) =>
    proposeChange(tx, {
      kind: "edit",
      changes: {},
      reason: "",
      locale: "en",
      authorId: null,
      authorRole: "visitor",
      ...{ initiativeId, baseVersion: version },
      ...proposal,
    }),
  );
  return id;
}
