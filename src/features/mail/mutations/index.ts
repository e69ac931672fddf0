import "server-only";

export type { Delivery } from "./deliver";
export { drainOutbox } from "./drain";
