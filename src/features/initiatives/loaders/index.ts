export { whenAvailable } from "@/lib/available";
export {
  type ApiRequest,
  directoryTag,
  loadApiList,
  loadApiRequest,
  loadFeed,
  loadMapAnswer,
  loadSitemap,
  startDated,
  startExport,
} from "./api";
export { type DirectoryPage, loadDirectory, loadMap } from "./directory";
export { loadFilters, toSearchParams } from "./filters";
export { type LoadedInitiative, loadInitiative, loadRelated } from "./initiative";
export { loadInitiativesBySlug, loadKindExamples, loadSources, loadSummary, loadTaxonomy } from "./overview";
export { type LoadedTown, loadTown, loadTownCounts } from "./town";
