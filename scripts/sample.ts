// npm run sample: fills a copy on one's own machine with groups and meetings whose titles begin with "Sample: ".
import { withDatabase } from "./support/database.mjs";
import { runMain, Stop } from "./support/paths.mjs";
import { prepareDatabase } from "./support/prepare.mjs";
import { authSecret } from "./support/secret.mjs";

runMain(() =>
  withDatabase(async ({ url }) => {
    await prepareDatabase(url);
    process.env.DATABASE_URL = url;
    process.env.AUTH_SECRET = authSecret();
    const [{ env }, { db }, { sampleGroups }] = await Promise.all([
      import("../src/lib/env"),
      import("../src/lib/db"),
      import("./support/sample/groups"),
    ]);
    if (!/^https?:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(env.APP_URL)) {
      throw new Stop("Samples are for a copy on one's own machine: APP_URL is another one.");
    }
    const made = await sampleGroups(db);
    if (made) {
      const { sampleMeetings } = await import("./support/sample/meetings");
      await sampleMeetings(made.people.ana, made.people.emi, made.groupId);
    }
    console.log(made ? "Made a sample group and what it does." : "The sample is there already.");
  }),
);
