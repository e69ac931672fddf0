import type { Reach } from "@/features/proposals/data/entries";
import { isEntrusted } from "@/features/proposals/permissions";
import type { Actor } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";

/** Who may say on its page that an entry is still right: those who look after it, and editors entrusted with it. */
export function canConfirmEntry(
  actor: Actor,
  entry: { reach: Reach; isSteward: boolean } | null,
): Decision<"entry.confirm"> {
  return decide(
    "entry.confirm",
    actor,
    (member) => entry !== null && (entry.isSteward || isEntrusted(member, entry.reach)),
  );
}
