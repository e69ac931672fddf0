import type { z } from "zod";
import type { FilterProblem } from "../types";
import { type ParameterName, type ParameterValue, parameters } from "./parameters";

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

function noteIssue(
  problems: Problems,
  parameter: ParameterName,
  value: string,
  issue: z.core.$ZodIssue,
): void {
  const allowed = issue.code === "invalid_value" ? issue.values.map(String) : undefined;
  problems.add({
    parameter,
    value,
    code: codeOf(issue),
    ...(allowed && { allowed }),
    message: issue.message,
  });
}

function check<N extends ParameterName>(
  problems: Problems,
  parameter: N,
  raw: string,
  value: unknown,
): ParameterValue<N> | null {
  const result = parameters[parameter].schema.safeParse(value);
  if (result.success) return result.data as ParameterValue<N>;
  const [issue] = result.error.issues;
  if (issue) noteIssue(problems, parameter, raw, issue);
  return null;
}

/** The value of a parameter that may be given once; null when it is absent, empty, or wrong (and noted). */
export function readOne<N extends ParameterName>(
  params: URLSearchParams,
  parameter: N,
  problems: Problems,
): ParameterValue<N> | null {
  const given = params.getAll(parameter).filter((value) => value.trim() !== "");
  const [raw] = given;
  if (raw === undefined) return null;
  if (given.length > 1) {
    problems.add({ parameter, value: given.join(", "), code: "repeated", message: "may be given only once" });
    return null;
  }
  const text = raw.trim();
  const { reading } = parameters[parameter];
  if (reading === "number") return check(problems, parameter, text, numberOf(text));
  if (reading === "numbers")
    return check(
      problems,
      parameter,
      text,
      text.split(",").map((part) => numberOf(part.trim())),
    );
  return check(problems, parameter, text, text);
}

/** The distinct good values of a parameter that repeats or has commas; the others are noted. */
export function readMany<N extends "kind" | "for" | "way" | "speaks">(
  params: URLSearchParams,
  parameter: N,
  problems: Problems,
): ParameterValue<N>[number][] {
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
  return distinct.flatMap(
    (value) => check(problems, parameter, value, [value]) ?? [],
  ) as ParameterValue<N>[number][];
}
