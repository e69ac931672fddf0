import { handleJob } from "@/lib/jobs/define";
import { importsWorkJob } from "./mutations/start";
import { workImports } from "./mutations/work";

/** Reads, applies and undoes lists, and fetches those whose day has come. Safe to run twice, and at once. */
export const workOnImports = handleJob(importsWorkJob, (_, signal) => workImports({ signal }));
