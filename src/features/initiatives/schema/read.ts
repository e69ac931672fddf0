import type { z } from "zod";
import type { FilterProblem } from "../types";
import type { Parameter } from "./parameters";

/** Values of one list parameter that are looked at. */
const MOST_VALUES = 100;
const NUMBER = /^[+-]?\d{1,15}(\.\d{1,15})?$/;

/** Collects what is wrong with a request's parameters. */
export class Problems {
  readonly list: FilterProblem[] = [];

  /** Notes a problem; the value is shortened. */
  add(problem: FilterProblem): void {
    this.list.push({ ...problem, value: problem.value.slice(0, 60).replaceAll("\0", "") });
  }
}

function numberOf(text: string): unknown {
  return NUMBER.test(text) ? Number(text) : text;
}

function codeOf(issue: z.core.$ZodIssue): FilterProblem["code"] {
  if (issue.code === "too_big")
    return issue.origin === "string" ? "too_long" : issue.origin === "array" ? "malformed" : "range";
  if (issue.code === "too_small")
    return issue.origin === "number" || issue.origin === "int" ? "range" : "malformed";
  if (issue.code === "invalid_value") return "unknown";
  return "malformed";
}

function noteIssue(problems: Problems, parameter: string, value: string, issue: z.core.$ZodIssue): void {
  const allowed = issue.code === "invalid_value" ? issue.values.map(String) : undefined;
  problems.add({
    parameter,
    value,
    code: codeOf(issue),
    ...(allowed && { allowed }),
    message: issue.message,
  });
}

type Parameters = Readonly<Record<string, Parameter>>;
type Value<P extends Parameter> = z.output<P["schema"]>;
type ListName<T extends Parameters> = {
  [N in keyof T]: T[N]["reading"] extends "list" ? N : never;
}[keyof T] &
  string;

/** Readers for a table of parameters. */
export function defineReader<T extends Parameters>(parameters: T) {
  function check<N extends keyof T & string>(
    problems: Problems,
    parameter: N,
    raw: string,
    value: unknown,
  ): Value<T[N]> | null {
    const result = (parameters[parameter] as T[N]).schema.safeParse(value);
    if (result.success) return result.data as Value<T[N]>;
    const [issue] = result.error.issues;
    if (issue) noteIssue(problems, parameter, raw, issue);
    return null;
  }

  /** The value of a parameter that may be given once; null when it is absent, empty, or wrong (and noted). */
  function readOne<N extends keyof T & string>(
    params: URLSearchParams,
    parameter: N,
    problems: Problems,
  ): Value<T[N]> | null {
    const given = params.getAll(parameter).filter((value) => value.trim() !== "");
    const [raw] = given;
    if (raw === undefined) return null;
    if (given.length > 1) {
      const message = "may be given only once";
      problems.add({ parameter, value: given.join(", "), code: "repeated", message });
      return null;
    }
    const text = raw.trim();
    const { reading } = parameters[parameter] as T[N];
    if (reading === "number") return check(problems, parameter, text, numberOf(text));
    const numbers = () => text.split(",").map((part) => numberOf(part.trim()));
    return check(problems, parameter, text, reading === "numbers" ? numbers() : text);
  }

  /** The distinct good values of a parameter that repeats or has commas; the others are noted. */
  function readMany<N extends ListName<T>>(
    params: URLSearchParams,
    parameter: N,
    problems: Problems,
  ): Extract<Value<T[N]>, readonly unknown[]>[number][] {
    const given = params
      .getAll(parameter)
      .flatMap((value) => value.split(","))
      .map((value) => value.trim())
      .filter((value) => value !== "");
    const distinct = [...new Set(given)];
    if (distinct.length > MOST_VALUES) {
      const message = `at most ${MOST_VALUES} values`;
      problems.add({ parameter, value: String(distinct.length), code: "too_long", message });
      return [];
    }
    return distinct.flatMap((value) => check(problems, parameter, value, [value]) ?? []) as Extract<
      Value<T[N]>,
      readonly unknown[]
    >[number][];
  }

  return { readOne, readMany };
}

/** The cursor that a request gave, by what reads those of its list; null without one, or noted when it is none. */
export function readCursor<C>(
  text: string | null,
  decode: (text: string) => C | null,
  problems: Problems,
): C | null {
  const cursor = text === null ? null : decode(text);
  if (text !== null && cursor === null) {
    const message = "must be a cursor that this API gave";
    problems.add({ parameter: "cursor", value: text, code: "malformed", message });
  }
  return cursor;
}
