import type { InitiativeDto } from "../types";
import { csvHeader, toCsvLine } from "./csv";
import { toFeature } from "./geojson";
import { toJsonLd } from "./json-ld";

type Batches = AsyncIterable<readonly InitiativeDto[]>;

async function* jsonArray(
  batches: Batches,
  head: string,
  write: (initiative: InitiativeDto) => unknown,
): AsyncGenerator<string> {
  let before = head;
  for await (const batch of batches) {
    for (const initiative of batch) {
      yield before + JSON.stringify(write(initiative));
      before = ",\n";
    }
  }
  yield before === head ? `${head}]}\n` : "\n]}\n";
}

/** A GeoJSON feature collection (RFC 7946), piece by piece. */
export function geojsonText(batches: Batches): AsyncGenerator<string> {
  return jsonArray(batches, '{"type":"FeatureCollection","features":[\n', toFeature);
}

/** A schema.org graph, piece by piece. */
export function jsonLdText(batches: Batches, appUrl: string): AsyncGenerator<string> {
  const head = '{"@context":"https://schema.org","@graph":[\n';
  return jsonArray(batches, head, (initiative) => toJsonLd(initiative, appUrl));
}

/** A spreadsheet with a line of column names, piece by piece. */
export async function* csvText(batches: Batches): AsyncGenerator<string> {
  yield csvHeader();
  for await (const batch of batches) yield batch.map(toCsvLine).join("");
}
