// `import "server-only"` throws outside of Next's server bundle; in scripts it resolves to nothing.
import { register } from "node:module";

const hook = `export function resolve(name, context, next) {
  return name === "server-only" ? { url: "data:text/javascript,", shortCircuit: true } : next(name, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
