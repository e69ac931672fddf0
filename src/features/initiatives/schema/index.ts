export { encodeCursor, startAfter } from "./cursor";
export { parseApiRequest, parsePageRequest } from "./parse";
