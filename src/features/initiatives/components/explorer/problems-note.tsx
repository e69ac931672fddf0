import { useTranslations } from "next-intl";
import type { FilterProblem } from "../../types";

const NAMED = [
  "q",
  "near",
  "radius",
  "kind",
  "for",
  "way",
  "region",
  "county",
  "town",
  "speaks",
  "side",
  "category",
  "mode",
  "term",
  "unanswered",
  "verified",
  "sort",
  "bbox",
  "zoom",
  "page",
] as const;
type Named = (typeof NAMED)[number];

const PLACES: ReadonlySet<string> = new Set<Named>(["near", "town"]);

/** What of the address was ignored, and what may have been meant. */
export function ProblemsNote({
  problems,
  path = "/map",
}: {
  problems: FilterProblem[];
  path?: "/map" | "/board";
}) {
  const t = useTranslations("map.problems");
  const said = problems.flatMap((problem) => {
    const parameter = NAMED.find((name) => name === problem.parameter);
    return parameter ? [{ ...problem, parameter }] : [];
  });
  if (said.length === 0) return null;
  return (
    <div className="note no-print mt-3" role="note">
      <p className="font-semibold">{t("title")}</p>
      <ul>
        {said.map(({ parameter, code, value, allowed }) => (
          <li key={`${parameter} ${value}`} className="[overflow-wrap:anywhere]">
            {t(code, { parameter: t(`parameters.${parameter}`), value })}
            {PLACES.has(parameter) && allowed && allowed.length > 0 && (
              <>
                {" "}
                {t("suggest")}{" "}
                {allowed.map((name) => (
                  <a
                    key={name}
                    href={`${path}?near=${encodeURIComponent(name)}`}
                    data-soft="move"
                    className="mr-2 font-semibold"
                  >
                    {name}
                  </a>
                ))}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
