import { z } from "zod";
import type { ChangeDto } from "../types";

const valuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]));

type StoredChange = {
  id: bigint;
  subjectType: string;
  version: number;
  values: unknown;
  createdAt: Date;
};

const written = (value: string | string[] | null | undefined): string =>
  Array.isArray(value) ? value.join("\n") : (value ?? "");

/**
 * What a change changed.
 * @param before what was before it; null for something new
 * @param isMember whether what was only proposed may be seen
 * @returns one change, or none when it may not be seen or nothing differs
 */
export function fieldsOf(
  change: StoredChange,
  before: Pick<StoredChange, "values"> | null,
  isMember: boolean,
): ChangeDto[] {
  const after = valuesSchema.parse(change.values);
  const was = before ? valuesSchema.parse(before.values) : null;
  if (!isMember && after.state === "proposed") return [];
  const names = Object.keys(after).filter((name) => written(after[name]) !== written(was?.[name]));
  if (names.length === 0) return [];
  // What it was as long as it was a proposal is the group's.
  const isHidden = !isMember && was?.state === "proposed";
  return [
    {
      ...{ id: String(change.id), version: change.version, at: change.createdAt.toISOString() },
      subject: change.subjectType === "group" ? "group" : "aim",
      title: written(after.title ?? after.name),
      fields: names.map((name) => ({
        name,
        before: was === null || isHidden ? null : written(was[name]),
        after: written(after[name]),
      })),
    },
  ];
}
