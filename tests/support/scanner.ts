// What mail programs, scanners and previews do with links before anybody has read the mail.
import { expect } from "vitest";
import { dumpDatabase } from "./dump";
import { PlainClient } from "./plain-client";

/**
 * Opens every link as a client without cookies, by GET and by HEAD, twice, and follows where they lead on the
 * site: nothing in the database may change.
 * @param url of the running site, which uses the database of this test file
 * @param links absolute addresses, as they stand in the mail
 */
export async function expectScannersToChangeNothing(url: string, links: readonly string[]): Promise<void> {
  expect(links, "a mail without links is none that needs this").not.toEqual([]);
  const before = await dumpDatabase();
  for (const method of ["HEAD", "GET", "GET", "HEAD"]) {
    for (const link of links) {
      const { pathname, search } = new URL(link);
      const scanner = new PlainClient(url, { "user-agent": "Mail scanner" }, false);
      const answer = await scanner.ask(pathname + search, { method });
      expect([method, link, answer.status < 400]).toEqual([method, link, true]);
      if (answer.location?.startsWith("/")) await scanner.ask(answer.location, { method });
    }
  }
  expect(await dumpDatabase()).toBe(before);
}
