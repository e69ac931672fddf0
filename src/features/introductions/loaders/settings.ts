import { canUseAccount } from "@/features/people/permissions/account";
import { loadPermitted } from "@/lib/page-access";
import { getIntroductionSettings } from "../data/settings";

/** How whoever is signed in wants to be introduced. */
export function loadIntroductionSettings() {
  return loadPermitted(canUseAccount, getIntroductionSettings);
}
