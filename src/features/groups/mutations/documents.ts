import "server-only";
import { db, withDatabase } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { fileStore } from "@/lib/file-store";
import type { Permit } from "@/lib/permit";
import { LARGEST_DOCUMENT, MOST_DOCUMENTS } from "../constants";
import { lockGroup, roleIn } from "../data/seats";
import type { GroupAudience } from "../types";

const store = fileStore("documents");

/** Keeps a file until its row stands for it, or it is removed. @throws TooLargeError */
export const keepDocument = (stream: NodeJS.ReadableStream) => store.put(stream, LARGEST_DOCUMENT);
export const pathOfDocument = store.pathOf;
export const removeDocumentFile = store.remove;

/** A link, or a file that is kept. */
export type NewDocument = { title: string; audience: GroupAudience } & (
  | { url: string }
  | { storageKey: string; fileName: string; mediaType: string; size: number }
);

/** Adds a document. @returns "full" when there are as many as there may be @throws MissingError */
export async function addDocument(
  { actor }: Permit<"group.coordinate" | "group.minutes">,
  groupId: string,
  document: NewDocument,
): Promise<"done" | "full"> {
  return withDatabase(() =>
    db.$transaction(async (tx) => {
      const role = (await lockGroup(tx, groupId)) && (await roleIn(tx, groupId, actor.id));
      if (role !== "coordinator" && role !== "note_taker") throw new MissingError();
      if ((await tx.groupDocument.count({ where: { groupId } })) >= MOST_DOCUMENTS) return "full";
      await tx.groupDocument.create({ data: { ...document, groupId, addedById: actor.id } });
      return "done";
    }),
  );
}

/** Takes a document away, and its file. @returns whether it was there */
export async function removeDocument(
  _permit: Permit<"group.coordinate" | "group.minutes">,
  groupId: string,
  id: string,
): Promise<boolean> {
  const key = await withDatabase(() =>
    db.$transaction(async (tx) => {
      const row = await tx.groupDocument.findFirst({ where: { id, groupId } });
      if (!row) return null;
      await tx.groupDocument.delete({ where: { id } });
      return row.storageKey ?? "";
    }),
  );
  if (key) await store.remove(key);
  return key !== null;
}
