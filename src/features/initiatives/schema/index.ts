export { type Cursor, encodeCursor } from "./cursor";
export { parseApiRequest, parsePageRequest } from "./parse";
