import type { ReactNode } from "react";
import type { GroupDto } from "../types";

/** The top of a page below a group's: the way back to it, and what this page is. */
export function GroupHead({ group, title, lede }: { group: GroupDto; title: ReactNode; lede?: ReactNode }) {
  return (
    <>
      <p className="mb-4">
        <a href={`/groups/${group.slug}`} lang={group.text.lang}>
          <bdi>{group.text.name}</bdi>
        </a>
      </p>
      <h1>{title}</h1>
      {lede && <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{lede}</p>}
    </>
  );
}
