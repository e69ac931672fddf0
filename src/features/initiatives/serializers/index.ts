export { csvHeader, toCsvLine } from "./csv";
export { toFeature } from "./geojson";
export { toInitiativeDetailDto, toInitiativeDto } from "./initiative";
export { jsonForScript, toJsonLd } from "./json-ld";
