import { getTranslations } from "next-intl/server";
import type { RowProblem } from "../types";

/** Says why a list could not be read, by a key of `imports.failures`. */
export async function loadSayFailure(): Promise<(code: string) => string> {
  const t = await getTranslations("imports.failures");
  return (code) => t(t.has(code as "empty") ? (code as "empty") : "unexpected");
}

/** Says what is wrong with a cell or a row, by its code. */
export async function loadSayProblem(): Promise<(problem: RowProblem) => string> {
  const t = await getTranslations();
  return ({ code }) => {
    const key = (code.startsWith("@") ? code.slice(1) : `imports.problems.${code}`) as Parameters<
      typeof t
    >[0];
    return t.has(key) ? t(key) : t("imports.problems.unexpected");
  };
}
