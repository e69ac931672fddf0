import { slugify } from "@/features/places/utils";

/**
 * A slug made of a name that is not taken yet.
 * @param isTaken whether there is one already
 */
export async function slugFor(name: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const base = slugify(name).slice(0, 80).replace(/-+$/, "") || "group";
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!RESERVED.has(slug) && !(await isTaken(slug))) return slug;
  }
}

/** Paths below `/groups` that are something else. */
const RESERVED = new Set(["new", "join", "mail"]);
