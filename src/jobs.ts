import { z } from "zod";
import { endPosts, sweepBoard } from "./features/board/jobs";
import { tendCircles } from "./features/circles/jobs";
import { sweepCircles } from "./features/circles/mutations/sweep";
import { sweepConversations } from "./features/conversations/mutations/sweep";
import { findChangedDuplicates, findDuplicates } from "./features/duplicates/jobs";
import { askReviews, visitWebsites } from "./features/freshness/jobs";
import { sweepFreshness } from "./features/freshness/mutations/sweep";
import { offerPlaces, remindRegistered, tellRegistered } from "./features/gatherings/jobs";
import { sweepGatherings } from "./features/gatherings/mutations/sweep";
import { sweepGroups } from "./features/groups/mutations/sweep";
import { workOnImports } from "./features/imports/jobs";
import { sweepImports } from "./features/imports/mutations/sweep";
import {
  closeIntroductions,
  followUpIntroductions,
  sendIntroductions,
} from "./features/introductions/jobs/rounds";
import { recomputeSuggestions } from "./features/introductions/jobs/suggestions";
import { sweepIntroductions } from "./features/introductions/mutations/close";
import { sendMail } from "./features/mail/jobs";
import { sweepOutbox } from "./features/mail/mutations";
import { inviteToMeeting, remindOfMeetings } from "./features/meetings/jobs";
import { sweepMeetings } from "./features/meetings/mutations/sweep";
import { remindActions } from "./features/minutes/jobs";
import { sweepEntryPhotos } from "./features/proposals/mutations/photos";
import { sweepStewards } from "./features/stewards/mutations/sweep";
import { dailyDigest, weeklyDigest } from "./features/subscriptions/jobs";
import { mailAnnouncements, talkDigest } from "./features/talk/jobs";
import { sweepTalk } from "./features/talk/mutations/sweep";
import { declareJob, handleJob, type ListedJob } from "./lib/jobs/define";
import { removePhotos, sweepLeftPhotos } from "./lib/photos/files";
import { sweepSecrets, sweepTraces } from "./lib/sweep";
import { MAILS } from "./mails";

/** Removes what is kept only for a while, of every feature. */
const sweep = handleJob(declareJob("sweep", z.object({}), { isMerged: true }), async () => {
  const now = new Date();
  await sweepSecrets(now);
  await sweepTraces(now);
  await sweepOutbox(now);
  await sweepIntroductions(now);
  await sweepBoard(now);
  await sweepConversations(now);
  await sweepFreshness(now);
  await sweepStewards(now);
  await sweepGatherings(now);
  await sweepEntryPhotos(now);
  await sweepLeftPhotos(now);
  await sweepImports(now);
  await sweepGroups(now);
  await sweepTalk(now);
  await sweepCircles(now);
  await sweepMeetings(now);
});

/** Everything that the worker does. */
export const JOBS: readonly ListedJob[] = [
  { handler: sendMail(MAILS), schedule: "* * * * *", runsAtStart: true },
  { handler: sweep, schedule: "20 4 * * *" },
  { handler: weeklyDigest, schedule: "30 6 * * 4" },
  { handler: sendIntroductions, schedule: "*/5 * * * *", runsAtStart: true },
  { handler: closeIntroductions, schedule: "0 9 * * *", runsAtStart: true },
  { handler: remindActions, schedule: "0 9 * * *" },
  { handler: followUpIntroductions, schedule: "0 10 * * *" },
  { handler: endPosts, schedule: "7 * * * *", runsAtStart: true },
  { handler: removePhotos },
  { handler: dailyDigest, schedule: "0 6 * * *" },
  { handler: askReviews, schedule: "40 9 * * 1-5" },
  { handler: visitWebsites, schedule: "25 * * * *" },
  { handler: recomputeSuggestions, schedule: "*/10 * * * *" },
  { handler: findDuplicates, schedule: "50 2 * * *" },
  { handler: findChangedDuplicates, schedule: "*/10 * * * *" },
  { handler: inviteToMeeting },
  { handler: remindOfMeetings, schedule: "*/15 * * * *", runsAtStart: true },
  { handler: workOnImports, schedule: "* * * * *", runsAtStart: true },
  { handler: mailAnnouncements },
  { handler: tendCircles, schedule: "10 10 * * *", runsAtStart: true },
  { handler: talkDigest, schedule: "15 18 * * *" },
  { handler: offerPlaces, schedule: "*/15 * * * *", runsAtStart: true },
  { handler: remindRegistered, schedule: "15 * * * *", runsAtStart: true },
  { handler: tellRegistered },
];
