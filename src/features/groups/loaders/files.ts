import { access } from "node:fs/promises";
import { z } from "zod";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { getFile } from "../data/documents";
import { getSeat } from "../data/seats";
import { pathOfDocument } from "../mutations/documents";

/** A file that may be read. */
export type ReadableFile = { path: string; fileName: string; mediaType: string; size: number };

/** A file of a group, for whoever may see it; missing for others, and where the file itself is gone. */
export async function loadFile(
  slug: string,
  id: string,
): Promise<{ state: "ok"; file: ReadableFile } | { state: "missing" } | Unavailable> {
  return available(async () => {
    const seat = z.uuid().safeParse(id).success ? await getSeat(await getActor(), { slug }) : null;
    const file = seat && (await getFile(seat, id));
    if (!file) return { state: "missing" as const };
    const path = pathOfDocument(file.storageKey);
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    const { fileName, mediaType, size } = file;
    return isThere
      ? { state: "ok" as const, file: { path, fileName, mediaType, size } }
      : { state: "missing" as const };
  });
}
