import { canOrganize } from "@/features/board/permissions/posts";
import { getGazetteer } from "@/features/places/data";
import { LOCALES } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";
import { isId } from "@/lib/is-id";
import { loadPermitted } from "@/lib/page-access";
import type { Permit } from "@/lib/permit";
import { getPasted } from "../data/pasted";
import { regionsOf } from "../data/table";
import { categoryWords, type Pasted, readPaste } from "../utils/paste";

/** Reads rows with what this organizer may take. */
export async function readRows({ actor }: Permit<"board.organize">, text: string): Promise<Pasted> {
  const [gazetteer, regions] = [await getGazetteer(), await regionsOf(actor)];
  const messages = await Promise.all(LOCALES.map(loadMessages));
  const categories = categoryWords(messages.map(({ board }) => board.words.category));
  return readPaste(text, { town: (name) => gazetteer.town(name), regions, categories });
}

/** The page for pasting, and what was pasted a moment ago where its address names it. */
export function loadPaste(draft: string | string[] | undefined, now = new Date()) {
  const id = [draft].flat()[0] ?? "";
  return loadPermitted(canOrganize, async (permit) => {
    const text = isId(id) ? await getPasted(permit, id, now) : null;
    const pasted = text === null ? null : await readRows(permit, text);
    return { id, rows: pasted && "rows" in pasted ? pasted.rows : null };
  });
}
