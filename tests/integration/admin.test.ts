import { rmSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { TYPESCRIPT } from "../../scripts/support/processes.mjs";
import { temporaryDataDir } from "../../scripts/support/test-database.mjs";
import { runCommand } from "../support/command";
import { makePerson } from "../support/people";

const folder = temporaryDataDir();
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `npm run admin` (without npm). @returns its exit code and what it said */
async function admin(...words: string[]): Promise<[number | null, string]> {
  const command = runCommand([...TYPESCRIPT, "scripts/admin.ts", ...words], {
    DATA_DIR: folder,
    DATABASE_URL: process.env.DATABASE_URL ?? "",
  });
  return [await command.exit, command.output().trim()];
}

const rolesOf = async (email: string) =>
  (await db.roleGrant.findMany({ where: { person: { email } } })).map(({ role }) => role);

describe("npm run admin", () => {
  test("gives a role, also to somebody who was never here, and says what it did", async () => {
    expect(await admin("grant", " Ana@Example.org", "admin")).toEqual([0, "ana@example.org is admin now."]);
    expect(await rolesOf("ana@example.org")).toEqual(["admin"]);
    expect((await admin("grant", "ana@example.org", "admin"))[1]).toBe("ana@example.org was admin already.");
  });

  test("takes it away, but not from the last admin", async () => {
    await db.person.deleteMany();
    await makePerson({ email: "one@example.org" }, [{ role: "admin" }]);
    expect(await admin("revoke", "one@example.org", "admin")).toEqual([
      1,
      "The last admin stays. Make somebody else admin first.",
    ]);
    await makePerson({ email: "two@example.org" }, [{ role: "admin" }]);
    expect(await admin("revoke", "one@example.org", "admin")).toEqual([
      0,
      "one@example.org is not admin any more.",
    ]);
    expect(await rolesOf("one@example.org")).toEqual([]);
  });

  test("lists who has which role, and who has yet to promise", async () => {
    await db.person.deleteMany();
    await makePerson({ email: "b@example.org" }, [{ role: "organizer", regions: ["berkshires"] }]);
    await makePerson({ email: "a@example.org" }, [{ role: "organizer", hasPromised: false }]);
    expect(await admin("list")).toEqual([
      0,
      "a@example.org  organizer, has yet to promise confidentiality\nb@example.org  organizer (berkshires)",
    ]);
  });

  test.each([
    [["grant", "ana@example.org", "queen"], /^That is no role\. Usage: /],
    [["grant", "nobody", "admin"], /^That is no e-mail address\. Usage: /],
    [["revoke", "never@example.org", "admin"], /^Nobody here has the address never@example\.org\.$/],
    [["crown", "ana@example.org", "admin"], /^Usage: /],
    [[], /^Usage: /],
  ])("says in one line what is wrong with %j", async (words, line) => {
    const [code, said] = await admin(...words);
    expect([code, said.split("\n")]).toEqual([1, [expect.stringMatching(line)]]);
  });
});
