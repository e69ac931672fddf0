import { GROUP_ICONS } from "./groups";

/** The groups' icons, once a page, for `<use href="#map-icon-…">`; invisible itself. */
export function MapSprite() {
  return (
    <svg className="map-sprite" width="0" height="0" aria-hidden="true" focusable="false">
      {Object.entries(GROUP_ICONS).map(([group, d]) => (
        <symbol key={group} id={`map-icon-${group}`} viewBox="0 0 24 24">
          <path d={d} />
        </symbol>
      ))}
    </svg>
  );
}
