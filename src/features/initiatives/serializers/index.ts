export { csvText, geojsonText, jsonLdText } from "./exports";
export { type DatedInitiative, feedText } from "./feed";
export { toInitiativeDetailDto, toInitiativeDto } from "./initiative";
export { jsonForScript, toJsonLd } from "./json-ld";
export { profileListText, profilePath, toProfile } from "./murmurations";
export { sitemapText } from "./sitemap";
