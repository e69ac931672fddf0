import { canOrganize } from "./features/board/permissions/posts";
import { canSeeSeekers } from "./features/circles/permissions";
import { canTendGroups } from "./features/groups/permissions";
import { canImport } from "./features/imports/permissions";
import { canManageMail } from "./features/mail/permissions";
import { canManagePeople } from "./features/people/permissions/roles";
import { canCurate, canReadLog } from "./features/proposals/permissions";
import { canCopyDigest } from "./features/subscriptions/permissions";
import type { Actor } from "./lib/actor";
import type { Decision } from "./lib/permit";

/** A page of the desk, for those whom it is open to. Its words are `desk.tools` of the messages. */
type DeskTool = {
  key:
    | "proposals"
    | "freshness"
    | "duplicates"
    | "imports"
    | "introductions"
    | "board"
    | "messages"
    | "groups"
    | "circles"
    | "people"
    | "mail"
    | "week"
    | "log";
  href: string;
  permission: (actor: Actor) => Decision<string>;
};

/** Every tool of the desk, in the order of the page. */
export const DESK_TOOLS: readonly DeskTool[] = [
  { key: "introductions", href: "/desk/introductions", permission: canOrganize },
  { key: "board", href: "/desk/board", permission: canOrganize },
  { key: "messages", href: "/desk/messages", permission: canOrganize },
  { key: "circles", href: "/desk/circles", permission: canSeeSeekers },
  { key: "proposals", href: "/desk/proposals", permission: canCurate },
  { key: "freshness", href: "/desk/freshness", permission: canCurate },
  { key: "duplicates", href: "/desk/duplicates", permission: canCurate },
  { key: "imports", href: "/desk/import", permission: canImport },
  { key: "groups", href: "/desk/groups", permission: canTendGroups },
  { key: "people", href: "/desk/people", permission: canManagePeople },
  { key: "mail", href: "/desk/mail", permission: canManageMail },
  { key: "week", href: "/desk/mail/week", permission: canCopyDigest },
  { key: "log", href: "/desk/log", permission: canReadLog },
];
