import type { Gazetteer } from "@/features/places/gazetteer";
import type { Bbox, Near } from "@/features/places/types";
import { DEFAULT_RADIUS } from "../constants";
import { parameters } from "./parameters";
import { defineReader, type Problems } from "./read";

const { readOne } = defineReader(parameters);

/** Where: the part of the filters that every list of the site has. */
export type PlaceFilters = {
  /** Slugs. */
  region: string | null;
  county: string | null;
  town: string | null;
  near: Near | null;
  /** Miles; counts only with `near`. */
  radius: number;
  bbox: Bbox | null;
};

function readArea(
  params: URLSearchParams,
  parameter: "region" | "county",
  gazetteer: Gazetteer,
  problems: Problems,
): string | null {
  const text = readOne(params, parameter, problems);
  if (text === null) return null;
  const dimension = parameter === "region" ? "regions" : "counties";
  const slug = gazetteer.area(dimension, text);
  if (slug === null) {
    const allowed = gazetteer[dimension].map((area) => area.slug);
    problems.add({
      parameter,
      value: text,
      code: "unknown",
      allowed,
      message: "is not one of the allowed values",
    });
  }
  return slug;
}

function readTown(params: URLSearchParams, gazetteer: Gazetteer, problems: Problems): string | null {
  const text = readOne(params, "town", problems);
  if (text === null) return null;
  const town = gazetteer.town(text);
  if (town) return town.slug;
  const message = "is not a city or town of Massachusetts";
  problems.add({
    parameter: "town",
    value: text,
    code: "unknown",
    allowed: gazetteer.suggest(text),
    message,
  });
  return null;
}

function readNear(
  params: URLSearchParams,
  gazetteer: Gazetteer,
  allowPoint: boolean,
  problems: Problems,
): Near | null {
  const text = readOne(params, "near", problems);
  if (text === null) return null;
  const near = gazetteer.resolve(text, { allowPoint });
  if (near) return near;
  const message = "is not a ZIP, town or neighborhood of Massachusetts";
  problems.add({
    parameter: "near",
    value: text,
    code: "unknown",
    allowed: gazetteer.suggest(text),
    message,
  });
  return null;
}

/** Reads where. `near` takes coordinates only with `allowPoint`. */
export function readPlace(
  params: URLSearchParams,
  gazetteer: Gazetteer,
  allowPoint: boolean,
  problems: Problems,
): PlaceFilters {
  return {
    region: readArea(params, "region", gazetteer, problems),
    county: readArea(params, "county", gazetteer, problems),
    town: readTown(params, gazetteer, problems),
    near: readNear(params, gazetteer, allowPoint, problems),
    radius: readOne(params, "radius", problems) ?? DEFAULT_RADIUS,
    bbox: readOne(params, "bbox", problems),
  };
}
