import { fold } from "@/features/places/utils";
import { IMPORT_FIELDS } from "../constants";
import type { ImportField, Mapping } from "../types";

/**
 * How lists call the fields, folded, in English and Spanish; the names of our own spreadsheet and starter file are
 * among them. The order is that of trust where several columns would do.
 */
const NAMES: Partial<Record<ImportField, string>> = {
  key: "key, row key, id, identifier, unique id, uid, uuid, record id, object id, objectid, feature id, listing id, external id, clave, identificador, codigo",
  ref: "source ref",
  slug: "slug",
  name: "name, organization name, organisation name, org name, business name, initiative name, initiative, organization, organisation, company, company name, title, nombre, nombre de la organizacion, organizacion, iniciativa, titulo, entidad, cooperativa",
  otherNames:
    "other names, also known as, aka, alias, nickname, alternate name, former name, otros nombres, apodo",
  kindKey:
    "kind, type, category, kind key, organization type, org type, type of organization, sector, tipo, categoria, clase, rubro",
  secondaryKinds: "secondary kinds, other types, further types, subcategory, otros tipos, subcategoria",
  tags: "tags, keywords, etiquetas, palabras clave",
  purposes: "for, purposes, purpose, para, proposito, propositos",
  summary: "summary, tagline, short description, in one line, one line, resumen, descripcion corta, lema",
  description:
    "description, about, notes, details, long description, descripcion, detalles, acerca de, notas",
  mission: "mission, mision",
  lang: "lang, language of text, idioma del texto",
  address: "address, street address, street, address 1, address line 1, addr, direccion, calle, domicilio",
  locality: "locality, neighborhood, neighbourhood, village, barrio, localidad, vecindario",
  town: "town, city, municipality, city town, city or town, place, ciudad, municipio, pueblo, ciudad o pueblo",
  state: "state, st, province, state province, estado, provincia",
  zip: "zip, zip code, zipcode, postal code, postcode, postal, codigo postal, cp",
  country: "country, country name, country code, pais",
  fullAddress: "full address, complete address, mailing address, location, direccion completa, ubicacion",
  lat: "lat, latitude, y, y coord, latitud",
  lng: "lng, lon, long, longitude, x, x coord, longitud",
  latLng: "lat lng, lat lon, latlng, latlon, coordinates, coords, geo, geopoint, coordenadas",
  pointQuality: "point quality, precision of point, calidad del punto",
  locationPrivacy: "location privacy, privacidad del lugar",
  serviceArea: "service area, area served, areas served, zona de servicio, area de servicio",
  website:
    "website, web site, url, web, homepage, home page, site, link, web address, primary url, sitio web, pagina web, pagina, sitio, enlace",
  links: "links, other urls, urls, social media, enlaces, redes sociales",
  email: "email, e mail, mail, contact email, email address, correo, correo electronico",
  emailPublic: "email public, public email, correo publico",
  phone: "phone, telephone, tel, phone number, contact phone, telefono, numero de telefono",
  phonePublic: "phone public, public phone, telefono publico",
  hours: "hours, opening hours, open hours, schedule, horario, horas",
  hoursYear: "hours year, ano del horario",
  status: "status, operating status, estatus, situacion",
  ways: "ways, ways confirmed, ways to take part, formas de participar",
  whoMayJoin: "who may join, membership, eligibility, quien puede unirse, membresia",
  languages: "languages, languages spoken, language, speaks, idiomas, lenguas, idioma",
  accessibility: "accessibility, access notes, accesibilidad",
  foundedYear:
    "founded year, founded, year founded, established, year established, fundacion, ano de fundacion, fundada",
  source: "source, data source, source name, fuente",
  sourceUrl: "source url, source link, url de la fuente",
  licence: "licence, license, licencia",
  listedAt: "listed at, listed, date listed, last updated, updated, as of, fecha, actualizado",
};

const BY_NAME = new Map<string, { field: ImportField; rank: number }>();
for (const field of IMPORT_FIELDS) {
  BY_NAME.set(fold(field.replace(/([a-z])([A-Z])/g, "$1 $2")), { field, rank: 0 });
  for (const [rank, name] of (NAMES[field]?.split(", ") ?? []).entries()) BY_NAME.set(name, { field, rank });
}

/** A header as it is compared: words apart, folded, without what stands before a dot. */
function headerKey(header: string): string {
  return fold(header.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/^(properties|attributes)\./, ""));
}

/** Columns of our own spreadsheet that say nothing that could be taken over. */
const OWN = ["slug", "pointQuality", "waysConfirmed", "distanceMiles"];

/** What the columns of a list are, by their names; each field is taken once, by the name that says it best. */
export function guessMapping(columns: readonly string[]): Mapping {
  const isOwn = OWN.every((column) => columns.includes(column));
  const best = new Map<ImportField, { column: string; rank: number }>();
  for (const column of columns) {
    const found = BY_NAME.get(headerKey(column));
    // Our own number for an entry: it is found by its slug.
    if (!found || (isOwn && column === "id")) continue;
    const other = best.get(found.field);
    if (!other || found.rank < other.rank) best.set(found.field, { column, rank: found.rank });
  }
  return Object.fromEntries([...best].map(([field, { column }]) => [column, field]));
}

/** A guess, and over it what somebody chose for the same list before. */
export function mappingFor(columns: readonly string[], remembered: Mapping): Mapping {
  const known = Object.entries(remembered).filter(([column]) => columns.includes(column));
  if (known.length === 0) return guessMapping(columns);
  const taken = new Set(known.map(([, field]) => field));
  const fresh = columns.filter((column) => !(column in remembered));
  const guessed = Object.entries(guessMapping(fresh)).filter(([, field]) => !taken.has(field));
  return Object.fromEntries([...known, ...guessed]);
}
