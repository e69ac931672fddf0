import { boardKeeper } from "./features/board/mutations/my-data";
import { circlesKeeper } from "./features/circles/mutations/my-data";
import { conversationsKeeper } from "./features/conversations/mutations/my-data";
import { freshnessKeeper } from "./features/freshness/mutations/my-data";
import { gatheringsKeeper } from "./features/gatherings/mutations/my-data";
import { groupsKeeper } from "./features/groups/mutations/my-data";
import { introductionsKeeper } from "./features/introductions/mutations/my-data";
import { meetingsKeeper } from "./features/meetings/mutations/my-data";
import { minutesKeeper } from "./features/minutes/mutations/my-data";
import { peopleKeeper } from "./features/people/mutations/my-data";
import { proposalsKeeper } from "./features/proposals/mutations/my-data";
import { reportsKeeper } from "./features/reports/mutations";
import { stewardsKeeper } from "./features/stewards/mutations/my-data";
import { subscriptionsKeeper } from "./features/subscriptions/mutations/my-data";
import { talkKeeper } from "./features/talk/mutations/my-data";
import type { DataKeeper } from "./lib/data-keeper";
import { mailKeeper } from "./lib/mailer/keeper";

/**
 * Every feature that keeps something about people. What looks for somebody by her name or her seats comes before what
 * takes these away.
 */
export const DATA_KEEPERS: readonly DataKeeper[] = [
  minutesKeeper,
  introductionsKeeper,
  peopleKeeper,
  boardKeeper,
  reportsKeeper,
  conversationsKeeper,
  subscriptionsKeeper,
  proposalsKeeper,
  freshnessKeeper,
  stewardsKeeper,
  groupsKeeper,
  talkKeeper,
  circlesKeeper,
  meetingsKeeper,
  gatheringsKeeper,
  mailKeeper,
];
