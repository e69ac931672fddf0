import type { z } from "zod";
import { slugify } from "@/features/places/utils";
import { suggestSchema } from "@/features/proposals/schema/form";
import type { Changes } from "@/features/proposals/types";
import { fieldErrorsOf } from "@/lib/action/zod-messages";
import { webAddress } from "@/lib/web-address";
import { LONGEST_CELL } from "../constants";
import type { ImportField, Mapping, Provenance, RawRow, ReadRow, RowProblem } from "../types";
import { cellProblem, cellText, isFormula, readDate, shorten } from "./cell";
import { findLanguage, findStatus, findWay, findYes, type KindFinder, splitList } from "./kinds";
import { type PlaceContext, readRowPlace } from "./place";

/** What rows are read with. */
export type RowContext = PlaceContext & {
  mapping: Mapping;
  finder: KindFinder;
  /** Origin of this site, by which our own entries are known. */
  appUrl: string;
};

type Cells = Partial<Record<ImportField, string>>;

const LONGEST_KEY = 200;
const MOST_SOURCE = 200;
/** Fields that the form of an entry reads just so. */
const AS_FORM = [
  ...(["name", "otherNames", "summary", "description", "website", "links", "email", "phone"] as const),
  ...(["hours", "hoursYear", "whoMayJoin", "serviceArea", "accessibility", "foundedYear"] as const),
] as const;
const PRIVACIES = ["public", "town_only", "on_request"] as const;
const QUALITIES = ["exact", "zip", "town"] as const;

/** One row while it is read. */
class Reading {
  readonly problems: RowProblem[] = [];
  readonly cells: Cells = {};
  private readonly columns = new Map<ImportField, string>();

  constructor(raw: RawRow, mapping: Mapping) {
    for (const [column, field] of Object.entries(mapping)) {
      const text = raw.cells[column] ?? "";
      this.columns.set(field, column);
      const problem = cellProblem(column, text);
      if (problem) this.problems.push(problem);
      else if (cellText(text) !== "") this.cells[field] = cellText(text);
      if (!problem && isFormula(text.trim())) this.problems.push({ column, code: "formula", isNote: true });
    }
    if (raw.problem) this.problems.push({ column: null, code: raw.problem });
    if (raw.note) this.problems.push({ column: null, code: raw.note, isNote: true });
  }

  columnOf = (field: ImportField): string | null => this.columns.get(field) ?? null;

  wrong(field: ImportField, code: string): void {
    this.problems.push({ column: this.columnOf(field), code, value: shorten(this.cells[field] ?? "") });
  }

  note(field: ImportField, code: string): void {
    this.problems.push({
      column: this.columnOf(field),
      code,
      value: shorten(this.cells[field] ?? ""),
      isNote: true,
    });
  }

  /** A field as the form of an entry would read it; undefined where it is empty or wrong. */
  asForm<Field extends keyof typeof suggestSchema.shape & ImportField>(
    field: Field,
    text = this.cells[field],
  ): z.output<(typeof suggestSchema.shape)[Field]> | undefined {
    if (text === undefined) return undefined;
    const parsed = suggestSchema.shape[field].safeParse(text);
    if (parsed.success) return parsed.data as z.output<(typeof suggestSchema.shape)[Field]>;
    this.wrong(field, fieldErrorsOf(parsed.error).form ?? "@common.form.fields.format");
    return undefined;
  }

  /** A field that is one of a few; undefined where it is empty or none of them. */
  oneOf<T>(field: ImportField, find: (text: string) => T | null, code: string): T | undefined {
    const text = this.cells[field];
    if (text === undefined) return undefined;
    const found = find(text);
    if (found === null) this.wrong(field, code);
    return found ?? undefined;
  }

  /** A field with several of a few. */
  severalOf<T>(field: ImportField, find: (text: string) => T | null, code: string): T[] | undefined {
    const text = this.cells[field];
    if (text === undefined) return undefined;
    const found = splitList(text).map(find);
    if (found.includes(null)) this.wrong(field, code);
    return [...new Set(found.filter((one): one is T => one !== null))];
  }
}

/** One text that is a line or a description, whichever it fits, and what follows it. */
function textsOf(reading: Reading): Changes {
  const { text, mission, summary, description } = reading.cells;
  const isLine = text !== undefined && text.length <= 280 && !text.includes("\n");
  const rest = [isLine ? undefined : text, mission].filter(Boolean).join("\n\n");
  return {
    ...(isLine && summary === undefined && { summary: reading.asForm("summary", text) }),
    ...(rest && description === undefined && { description: reading.asForm("description", rest) }),
  };
}

/** The kind as a column names it, else as the first tag that is one. */
function kindOf(
  reading: Reading,
  finder: KindFinder,
): { kindKey?: string; isGuess: boolean; more: string[] } {
  const text = reading.cells.kindKey;
  const named = text === undefined ? null : finder.kind(text);
  if (text !== undefined && named === null) reading.note("kindKey", "kind");
  const tags = splitList(reading.cells.tags ?? "");
  const exact = tags.flatMap((tag) => finder.exactKind(tag) ?? []);
  const tagged = exact[0] ?? tags.map((tag) => finder.kind(tag)).find((kind) => kind !== null) ?? null;
  const kindKey = named ?? tagged ?? undefined;
  return { kindKey, isGuess: named === null, more: exact.filter((kind) => kind !== kindKey) };
}

/** A source that is an address, or several with "and" between them, goes by its host. */
function nameSource({ cells }: Reading): void {
  const parts = (cells.source ?? "").split(" and ");
  const hosts = parts.map((part) => webAddress(part)?.host);
  if (cells.sourceUrl || hosts.includes(undefined)) return;
  cells.sourceUrl = parts[0];
  cells.source = [...new Set(hosts)].join(" and ");
}

function provenanceOf(reading: Reading): Provenance {
  nameSource(reading);
  const short = (text: string) => (text.length <= MOST_SOURCE ? text.replace(/\s+/g, " ") : null);
  return withoutEmpty({
    source: reading.oneOf("source", short, "@common.form.fields.tooLong"),
    licence: reading.oneOf("licence", short, "@common.form.fields.tooLong"),
    sourceUrl: reading.oneOf(
      "sourceUrl",
      (text) => suggestSchema.shape.website.safeParse(text).data ?? null,
      "@proposals.errors.url",
    ),
    listedAt: reading.oneOf("listedAt", readDate, "date"),
  });
}

function withoutEmpty<T extends object>(fields: T): T {
  const filled = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(filled) as T;
}

const enumOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | null =>
    values.find((value) => value === text.toLowerCase().replace(/[\s-]+/g, "_")) ?? null;

function fieldsOf(reading: Reading, { finder }: RowContext, more: string[]): Changes {
  const asForm = Object.fromEntries(AS_FORM.map((field) => [field, reading.asForm(field)])) as Changes;
  const yes = (field: ImportField) => reading.oneOf(field, findYes, "yes");
  const ways = reading.severalOf("ways", findWay, "way");
  const others = splitList(reading.cells.secondaryKinds ?? "").map((one) => finder.kind(one));
  if (others.includes(null)) reading.note("secondaryKinds", "kind");
  const secondary = others.filter((kind) => kind !== null);
  return withoutEmpty({
    ...asForm,
    ...textsOf(reading),
    purposes: reading.severalOf("purposes", finder.purpose, "purpose"),
    secondaryKinds: [...new Set([...secondary, ...more])].slice(0, 5),
    lang: reading.oneOf("lang", findLanguage, "language"),
    languages: reading.severalOf("languages", findLanguage, "language"),
    status: reading.oneOf("status", findStatus, "status"),
    ways: ways?.map((way) => ({ way, note: null, url: null })),
    locationPrivacy: reading.oneOf("locationPrivacy", enumOf(PRIVACIES), "@common.form.fields.choose"),
    emailPublic: yes("emailPublic"),
    phonePublic: yes("phonePublic"),
  });
}

/** "1060", as programs for tables leave it of "01060". */
function mendZip(reading: Reading): void {
  const { zip } = reading.cells;
  if (zip === undefined) return;
  if (/^\d{4}(-\d{4})?$/.test(zip)) {
    reading.note("zip", "zip");
    reading.cells.zip = `0${zip}`;
  }
  if (reading.asForm("zip") === undefined) delete reading.cells.zip;
}

/** How a row is told from the others of its list. */
function identityOf(reading: Reading, changes: Changes, appUrl: string) {
  const { key = "", ref = null, slug = null, name = "" } = reading.cells;
  const own = `${appUrl}/initiatives/`;
  const ownSlug = key.startsWith(own) ? key.slice(own.length) : slug;
  const derived = `${slugify(name)}@${changes.townId ?? changes.zip ?? ""}`;
  const chosen = key || slug || (name ? derived : "");
  if (chosen.length > LONGEST_KEY || (ref?.length ?? 0) > LONGEST_KEY)
    reading.wrong("key", "@common.form.fields.tooLong");
  if (chosen === "" && ref === null)
    reading.problems.push({ column: reading.columnOf("name"), code: "@common.form.fields.required" });
  return {
    key: chosen.slice(0, LONGEST_KEY),
    ref: ref?.slice(0, LONGEST_KEY) ?? null,
    slug: ownSlug?.slice(0, LONGEST_KEY) ?? null,
  };
}

/** A row of which nothing could be read. */
function nothing({ number }: RawRow, problems: RowProblem[]): ReadRow {
  const bare = { changes: {}, provenance: {}, hasPoint: false };
  return { ...bare, ...{ number, name: "", key: "", ref: null, slug: null, problems } };
}

/** What a row says, and what is wrong with it. Nothing of it is written anywhere. */
export async function readRow(raw: RawRow, context: RowContext): Promise<ReadRow> {
  const reading = new Reading(raw, context.mapping);
  if (Object.keys(raw.cells).length === 0) return nothing(raw, reading.problems);
  mendZip(reading);
  const { kindKey, isGuess, more } = kindOf(reading, context.finder);
  const place = await readRowPlace(reading.cells, reading.columnOf, context);
  const fields = fieldsOf(reading, context, more);
  const quality = reading.oneOf("pointQuality", enumOf(QUALITIES), "@common.form.fields.choose");
  const line = (field: "address" | "locality") => reading.asForm(field);
  line("address");
  line("locality");
  const changes: Changes = {
    ...fields,
    ...(kindKey && { kindKey }),
    ...place.changes,
    ...(quality && place.hasPoint && { pointQuality: quality }),
  };
  const provenance = provenanceOf(reading);
  const identity = identityOf(reading, changes, context.appUrl);
  return {
    ...identity,
    number: raw.number,
    name: (fields.name ?? reading.cells.name ?? "").slice(0, LONGEST_CELL).slice(0, 160),
    ...{ changes, provenance, hasPoint: place.hasPoint, isKindGuess: isGuess },
    problems: [...reading.problems, ...place.problems],
  };
}
