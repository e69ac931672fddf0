import "server-only";

export { type Directory, getDirectory } from "./directory";
export {
  type DetailedRow,
  getInitiative,
  type ListedRow,
  listChanges,
  listIdsBySlug,
  listInitiatives,
  listSources,
} from "./rows";
