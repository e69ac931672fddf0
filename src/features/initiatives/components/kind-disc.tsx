import { Icon, type IconName } from "@/components/ui/icon";

/** Icon of each group of kinds, as in the taxonomy. */
const GROUP_ICONS: Record<string, IconName> = {
  cooperatives: "handshake",
  "land-housing": "house",
  "food-land": "sprout",
  finance: "coins",
  "mutual-support": "heart-handshake",
  commons: "zap",
  trade: "scale",
  networks: "network",
};

/** The icon of a group of kinds; decorative. Its color is the text's, or `--group` where that is set. */
export function GroupIcon({ group, className }: { group: string; className?: string }) {
  return <Icon name={GROUP_ICONS[group] ?? "map-pin"} className={className} />;
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
