"use server";

import { redirect } from "next/navigation";
import { canUseAccount } from "@/features/people/permissions/account";
import { defineAction } from "@/lib/action/define";
import { dropCookie, setSecretCookie } from "@/lib/auth/cookies";
import { FEED_SHOWN_SECONDS } from "../constants";
import { endFeed, makeFeed } from "../mutations/feed";
import { feedSchema } from "../schema";
import { FEED_COOKIE } from "../utils/feed-cookie";

/** Gives one's own calendar an address, or another one. */
export const makeFeedAction = defineAction({
  schema: feedSchema,
  permission: canUseAccount,
  run: async ({ permit }) => {
    await setSecretCookie(FEED_COOKIE, await makeFeed(permit, new Date()), FEED_SHOWN_SECONDS);
    redirect("/account#calendar");
  },
});

/** Ends the address of one's own calendar. */
export const endFeedAction = defineAction({
  schema: feedSchema,
  permission: canUseAccount,
  run: async ({ permit }) => {
    await endFeed(permit);
    await dropCookie(FEED_COOKIE);
    redirect("/account#calendar");
  },
});
