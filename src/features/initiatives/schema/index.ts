export { type Cursor, encodeCursor } from "./cursor";
export { type ParsedRequest, parseApiRequest, parsePageRequest } from "./parse";
