import { peopleKeeper } from "./features/people/mutations/my-data";
import { proposalsKeeper } from "./features/proposals/mutations/my-data";
import { subscriptionsKeeper } from "./features/subscriptions/mutations/my-data";
import type { DataKeeper } from "./lib/data-keeper";
import { mailKeeper } from "./lib/mailer/keeper";

/** Every feature that keeps something about people. */
export const DATA_KEEPERS: readonly DataKeeper[] = [
  peopleKeeper,
  subscriptionsKeeper,
  proposalsKeeper,
  mailKeeper,
];
