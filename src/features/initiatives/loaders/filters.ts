import { available, type Unavailable } from "@/lib/available";
import { getDirectory } from "../data";
import { parsePageRequest } from "../schema";
import type { FilterProblem, Filters } from "../types";

type PageParams = URLSearchParams | Record<string, string | string[] | undefined>;

/** What a page hands over as its search params, as a query. */
export function toSearchParams(params: PageParams): URLSearchParams {
  if (params instanceof URLSearchParams) return params;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) query.append(name, one);
  }
  return query;
}

/** The filters of a page's address. Wrong ones are left out and told. */
export async function loadFilters(
  params: PageParams,
): Promise<
  | { state: "ok"; filters: Filters; page: number; zoom: number | null; problems: FilterProblem[] }
  | Unavailable
> {
  return available(async () => {
    const directory = await getDirectory();
    return { state: "ok" as const, ...parsePageRequest(toSearchParams(params), directory) };
  });
}
