import { GROUP_ICONS, knownGroup } from "@/components/map/groups";
import { Outline } from "@/components/ui/icon";

/** The icon of a group of kinds; decorative. Its color is the text's, or `--group` where that is set. */
export function GroupIcon({ group, className }: { group: string; className?: string }) {
  return <Outline d={GROUP_ICONS[knownGroup(group)] ?? ""} className={className} />;
}

/**
 * The mark of an initiative: a disc with its group's icon.
 * @param exact filled when the exact point is known and shown, hollow otherwise
 */
export function KindDisc({ group, exact }: { group: string; exact: boolean }) {
  return (
    <span className={exact ? "disc" : "disc disc-hollow"} data-group={group} aria-hidden="true">
      <GroupIcon group={group} className="size-[1.2rem]" />
    </span>
  );
}
