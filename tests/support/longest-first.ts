// In which order the files of integration tests run: those that take longest first, so that at the end no file runs
// alone. Without this the largest are first, and what starts processes takes few lines.
import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** They take a quarter of a minute and more, by starting sites and commands or by trying everything as everybody. */
const LONG = [
  "start",
  "access",
  "access-actions",
  "restore",
  "mail-pages",
  "admin",
  "ground",
  "mail-worker",
  "sign-in-site",
  "mail-delivery",
  "hostile",
].map((name) => `${name}.test.ts`);

/** A place in that order; all others have the last. */
function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.indexOf(basename(moduleId));
  return place < 0 ? LONG.length : place;
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
