/** A name as it is compared: without case, accents and double spaces. */
export function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_]+/gu, " ")
    .trim();
}

const firstWord = (name: string) => name.split(" ")[0] ?? "";

/**
 * Who is meant by a name: the only one who has it, else the only one whose first name it is.
 * @returns null when nobody has it, or several
 */
export function whoIs<Person extends { name: string }>(
  mention: string,
  people: readonly Person[],
): Person | null {
  const wanted = plainName(mention);
  if (!wanted) return null;
  const same = people.filter(({ name }) => plainName(name) === wanted);
  const found = same.length > 0 ? same : people.filter(({ name }) => firstWord(plainName(name)) === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}
