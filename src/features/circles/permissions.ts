import { slugify } from "@/features/places/utils";
import { type Actor, hasRole } from "@/lib/actor";
import { type Decision, decide } from "@/lib/permit";

/** Who may have circles: whoever is signed in. Which are theirs is asked with each, and others do not exist for them. */
export function canUseCircles(actor: Actor): Decision<"circle.use"> {
  return decide("circle.use", actor, () => true);
}

/** Who may look at those who look for a circle: organizers, of any region. They see their regions only. */
export function canSeeSeekers(actor: Actor): Decision<"circle.seekers"> {
  return decide("circle.seekers", actor, (member) => hasRole(member, "organizer"));
}

/** Who may help one of them: organizers of her region, or of any where she named no town. */
export function canHelpSeeker(
  actor: Actor,
  seeker: { town: { region: string } | null } | null,
): Decision<"circle.help"> {
  return decide("circle.help", actor, (member) => {
    if (!seeker) return false;
    return hasRole(member, "organizer", seeker.town ? slugify(seeker.town.region) : undefined);
  });
}
