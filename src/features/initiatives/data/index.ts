import "server-only";

export { type Directory, getDirectory } from "./directory";
export {
  getInitiative,
  listChanges,
  listIdsBySlug,
  listInitiatives,
  listSources,
} from "./rows";
