import { distance as editDistance } from "fastest-levenshtein";
import type { LatLng, Near, PlaceDto, TownDto } from "../types";
import { milesBetween, slugify } from "../utils";
import { isMisspelling, placeKey, pointIn, zipIn } from "./names";

/** What the gazetteer is built from. */
export type GazetteerRows = {
  towns: TownDto[];
  zips: { zip: string; townId: number; lat: number; lng: number; postalPlace: string }[];
  places: (PlaceDto & { townId: number })[];
};

/** Longest text that can be a place; longer ones are not looked at. */
const LONGEST_NAME = 100;

/** Words between what is looked for and where, in the site's languages. */
const SPLITTER =
  /^(.*?)(?:^|\s)(?:near|nearby|around|in|at|cerca de|alrededor de|en|perto de|em|toupre|nan|bò kote)\s+(\S.*)$/isu;

type Named = { near: Near; key: string };

function nearest<T extends LatLng>(
  point: LatLng,
  things: readonly T[],
  count: number,
): (T & { miles: number })[] {
  return things
    .map((thing) => ({ ...thing, miles: milesBetween(point, thing) }))
    .sort((a, b) => a.miles - b.miles)
    .slice(0, count);
}

/** All towns, ZIPs, neighborhoods and villages of the state, in memory. Immutable. */
export class Gazetteer {
  readonly towns: readonly TownDto[];
  readonly regions: readonly { slug: string; name: string }[];
  readonly counties: readonly { slug: string; name: string }[];
  private readonly townsById = new Map<number, TownDto>();
  private readonly townsBySlug = new Map<string, TownDto>();
  private readonly zips = new Map<string, Near>();
  private readonly names = new Map<string, Near>();
  private readonly placesByTown = new Map<number, PlaceDto[]>();

  constructor(rows: GazetteerRows) {
    this.towns = rows.towns.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
    for (const town of this.towns) {
      this.townsById.set(town.id, town);
      this.townsBySlug.set(town.slug, town);
      this.addName({ ...point(town), kind: "town", value: town.name, town });
    }
    this.regions = distinctNames(this.towns.map((town) => town.region));
    this.counties = distinctNames(this.towns.map((town) => town.county));
    this.addPlaces(rows.places);
    this.addZips(rows.zips);
  }

  private addName(near: Near): void {
    const key = placeKey(near.value);
    if (key && !this.names.has(key)) this.names.set(key, near);
  }

  /** A slip in the town's own name stands for the town. */
  private addMisspelling(name: string, town: TownDto): boolean {
    if (!isMisspelling(name, town.name)) return false;
    this.addAlias(name, { ...point(town), kind: "town", value: town.name, town });
    return true;
  }

  /** Of several places of one name, the one in the largest town has the bare name; all have "Place, Town". */
  private addPlaces(rows: GazetteerRows["places"]): void {
    const places = rows
      .flatMap(({ townId, ...place }) => {
        const town = this.townsById.get(townId);
        return town ? [{ place, town }] : [];
      })
      .sort(
        (a, b) => b.town.population2020 - a.town.population2020 || a.place.slug.localeCompare(b.place.slug),
      );
    for (const { place, town } of places) {
      if (this.addMisspelling(place.name, town)) continue;
      const taken = this.names.has(placeKey(place.name));
      const qualified = `${place.name}, ${town.name}`;
      const near: Near = { ...point(place), kind: "place", value: taken ? qualified : place.name, town };
      this.addName(near);
      if (!taken) this.addAlias(qualified, near);
      const inTown = this.placesByTown.get(town.id) ?? [];
      inTown.push(place);
      this.placesByTown.set(town.id, inTown);
    }
    for (const inTown of this.placesByTown.values())
      inTown.sort((a, b) => a.name.localeCompare(b.name, "en"));
  }

  private addAlias(name: string, near: Near): void {
    const key = placeKey(name);
    if (!this.names.has(key)) this.names.set(key, near);
  }

  /** The post office's names ("Feeding Hills") stand for their first ZIP where nothing else has the name. */
  private addZips(rows: GazetteerRows["zips"]): void {
    for (const row of rows.toSorted((a, b) => a.zip.localeCompare(b.zip))) {
      const town = this.townsById.get(row.townId);
      if (!town) continue;
      this.zips.set(row.zip, { ...point(row), kind: "zip", value: row.zip, town });
      // Some are the town's own name, misspelled.
      const misspelled = editDistance(placeKey(row.postalPlace), placeKey(town.name)) <= 2;
      if (row.postalPlace && !misspelled)
        this.addName({ ...point(row), kind: "place", value: row.postalPlace, town });
    }
  }

  /** The town of a slug or a name in any case ("northampton", "Mt. Washington"). */
  town(text: string): TownDto | null {
    const bySlug = this.townsBySlug.get(text) ?? this.townsBySlug.get(slugify(text));
    if (bySlug) return bySlug;
    const named = this.names.get(placeKey(text));
    return named?.kind === "town" ? named.town : null;
  }

  /** The region or county slug for a slug or name in any case; null when there is none. */
  area(dimension: "regions" | "counties", text: string): string | null {
    const slug = slugify(text).replace(dimension === "counties" ? /-county$/ : /$^/, "");
    return this[dimension].some((area) => area.slug === slug) ? slug : null;
  }

  /** Neighborhoods and villages of a town, by name. */
  places(townId: number): readonly PlaceDto[] {
    return this.placesByTown.get(townId) ?? [];
  }

  /** All neighborhoods and villages of the state. */
  allPlaces(): readonly PlaceDto[] {
    return [...this.placesByTown.values()].flat();
  }

  /** What a reader means by `text`: a ZIP, a town, a neighborhood; `lat,lng` only where allowed. */
  resolve(text: string, { allowPoint = false }: { allowPoint?: boolean } = {}): Near | null {
    if (text.length > LONGEST_NAME) return null;
    const zip = zipIn(text);
    if (zip) return this.zips.get(zip) ?? null;
    const at = allowPoint ? pointIn(text) : null;
    if (at) {
      const [town] = this.nearestTowns(at, 1);
      if (!town) return null;
      const { miles: _, ...nearestTown } = town;
      return { ...at, kind: "point", value: `${at.lat},${at.lng}`, town: nearestTown };
    }
    const key = placeKey(text);
    return this.names.get(key) ?? this.inItsTown(key) ?? null;
  }

  /** "Roxbury Crossing, Boston": a name that has no entry of its own with the town, in that town. */
  private inItsTown(key: string): Near | undefined {
    const [name, townKey, ...more] = key.split("|");
    if (!name || !townKey || more.length > 0) return undefined;
    const near = this.names.get(name);
    return near && placeKey(near.town.name) === townKey ? near : undefined;
  }

  /** Up to three names close to a misspelled one ("Northhampton" → "Northampton"). */
  suggest(text: string): string[] {
    if (text.length > LONGEST_NAME) return [];
    const key = placeKey(text);
    if (key.length < 3) return [];
    const most = Math.min(3, Math.max(1, Math.floor(key.length / 3)));
    const close: (Named & { edits: number })[] = [];
    for (const [name, near] of this.names) {
      if (name.includes("|") || Math.abs(name.length - key.length) > most) continue;
      const edits = editDistance(name, key);
      if (edits <= most) close.push({ near, key: name, edits });
    }
    close.sort((a, b) => a.edits - b.edits || b.near.town.population2020 - a.near.town.population2020);
    return [...new Set(close.map(({ near }) => near.value))].slice(0, 3);
  }

  /**
   * Takes the place out of a search: "pantry near 01060", "huerto cerca de Holyoke", "01060".
   * `near` is null (and `q` unchanged) when no known place is in it.
   */
  split(text: string): { q: string; near: Near | null } {
    const q = text.trim();
    if (q.length > 200) return { q, near: null };
    const zip = /(?:^|\s)(\d{5})(?:-\d{4})?$/.exec(q);
    const named = SPLITTER.exec(q);
    const byName = named?.[2] ? this.resolve(named[2]) : null;
    if (byName) return { q: (named?.[1] ?? "").trim(), near: byName };
    const byZip = zip?.[1] ? this.resolve(zip[1]) : null;
    return byZip ? { q: q.slice(0, zip?.index).trim(), near: byZip } : { q, near: null };
  }

  /** The nearest towns, with miles; a town itself can be left out by its slug. */
  nearestTowns(to: LatLng, count: number, exceptSlug?: string): (TownDto & { miles: number })[] {
    const others = this.towns.filter((town) => town.slug !== exceptSlug);
    return nearest(to, others, count);
  }

  /** The ZIP whose center is nearest to a point. */
  nearestZip(to: LatLng): { zip: string; town: TownDto } | null {
    const [zip] = nearest(to, [...this.zips.values()], 1);
    return zip ? { zip: zip.value, town: zip.town } : null;
  }
}

function point({ lat, lng }: LatLng): LatLng {
  return { lat, lng };
}

function distinctNames(names: string[]): { slug: string; name: string }[] {
  return [...new Set(names)]
    .sort((a, b) => a.localeCompare(b, "en"))
    .map((name) => ({ slug: slugify(name), name }));
}
