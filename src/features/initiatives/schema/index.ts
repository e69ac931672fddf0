export { encodeCursor, pageAfter, startAfter } from "./cursor";
export { parseApiRequest, parsePageRequest } from "./parse";
