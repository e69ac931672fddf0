import { canSeeDesk } from "@/features/people/permissions/roles";
import { loadPermitted } from "@/lib/page-access";
import { listDoing } from "../data/doing";

/** How the directory is doing, for whoever may open the desk. */
export function loadDoing(now = new Date()) {
  return loadPermitted(canSeeDesk, (permit) => listDoing(permit, now));
}
