import { beforeEach, describe, expect, test } from "vitest";
import { getDeskPerson, listPeople } from "@/features/people/data/people";
import {
  banPerson,
  grantRole,
  promiseConfidentiality,
  revokeRole,
  unbanPerson,
} from "@/features/people/mutations/roles";
import { canManagePeople, canPromise } from "@/features/people/permissions/roles";
import { db } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recipientHash } from "@/lib/mailer/enqueue";
import { asMember, makePerson, makeSession, permitOf } from "../support/people";

type Person = Awaited<ReturnType<typeof makePerson>>;
let admin: Person;
let other: Person;

const asAdmin = (person: Person) => permitOf(canManagePeople, asMember(person));
const rolesOf = async (id: string) =>
  (await db.roleGrant.findMany({ where: { personId: id }, orderBy: { role: "asc" } })).map(
    ({ role }) => role,
  );
const logOf = (subjectId: string) => db.logEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
const mailsTo = (person: Person) =>
  db.outbox.count({ where: { recipientHash: recipientHash(person.email ?? "") } });

beforeEach(async () => {
  await db.person.deleteMany();
  admin = await makePerson({ name: "Ada" }, [{ role: "admin" }]);
  other = await makePerson({ name: "Bo" });
});

describe("a role that is given", () => {
  test("is there, in the log by ids only, and told by a mail", async () => {
    const regions = ["berkshires"];
    expect(await grantRole(asAdmin(admin), other.id, { role: "organizer", regions })).toBe("changed");
    expect(await db.roleGrant.findMany({ where: { personId: other.id } })).toEqual([
      expect.objectContaining({ role: "organizer", regions, grantedById: admin.id, promisedAt: null }),
    ]);
    expect(await logOf(other.id)).toEqual([
      expect.objectContaining({
        actorId: admin.id,
        action: "role.grant",
        subjectType: "person",
        detail: { role: "organizer", regions },
      }),
    ]);
    expect(await mailsTo(other)).toBe(1);
  });

  test("a second time changes nothing and tells nobody", async () => {
    await grantRole(asAdmin(admin), other.id, { role: "curator", regions: [] });
    expect(await grantRole(asAdmin(admin), other.id, { role: "curator", regions: [] })).toBe("unchanged");
    expect([await mailsTo(other), (await logOf(other.id)).length]).toEqual([1, 1]);
  });

  test("with other regions keeps the promise made for it", async () => {
    const organizer = await makePerson({}, [{ role: "organizer", regions: ["berkshires"] }]);
    await grantRole(asAdmin(admin), organizer.id, { role: "organizer", regions: [] });
    const [grant] = await db.roleGrant.findMany({ where: { personId: organizer.id } });
    expect([grant?.regions, grant?.promisedAt]).toEqual([[], expect.any(Date)]);
  });

  test("again after it was taken has to be promised for again", async () => {
    const organizer = await makePerson({}, [{ role: "organizer" }]);
    await revokeRole(asAdmin(admin), organizer.id, "organizer");
    await grantRole(asAdmin(admin), organizer.id, { role: "organizer", regions: [] });
    const [grant] = await db.roleGrant.findMany({ where: { personId: organizer.id } });
    expect(grant?.promisedAt).toBe(null);
  });

  test("to nobody is missing", async () => {
    await db.person.update({ where: { id: other.id }, data: { email: null, deletedAt: new Date() } });
    const given = grantRole(asAdmin(admin), other.id, { role: "curator", regions: [] });
    await expect(given).rejects.toThrow(MissingError);
  });
});

describe("the last admin", () => {
  test("cannot lose the role, be it by her own hand", async () => {
    expect(await revokeRole(asAdmin(admin), admin.id, "admin")).toBe("last_admin");
    expect(await rolesOf(admin.id)).toEqual(["admin"]);
    expect([await mailsTo(admin), (await logOf(admin.id)).length]).toEqual([0, 0]);
  });

  test("is also last when the other one's account is closed", async () => {
    const closed = await makePerson({ bannedAt: new Date() }, [{ role: "admin" }]);
    expect(await revokeRole(asAdmin(admin), admin.id, "admin")).toBe("last_admin");
    expect(await revokeRole(asAdmin(admin), closed.id, "admin")).toBe("changed");
  });

  test("does not close her own account", async () => {
    await makePerson({}, [{ role: "admin" }]);
    expect(await banPerson(asAdmin(admin), admin.id)).toBe("self");
  });

  test("stays when two take the role from each other at once", async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [admin, await makePerson({}, [{ role: "admin" }])];
      const results = await Promise.all([
        revokeRole(asAdmin(a), b.id, "admin"),
        revokeRole(asAdmin(b), a.id, "admin"),
      ]);
      expect(results.toSorted()).toEqual(["changed", "forbidden"]);
      expect(await db.roleGrant.count({ where: { role: "admin" } })).toBe(1);
      admin = results[0] === "changed" ? a : b;
    }
  });

  test("stays when two close each other's account at once", async () => {
    const second = await makePerson({}, [{ role: "admin" }]);
    const results = await Promise.all([
      banPerson(asAdmin(admin), second.id),
      banPerson(asAdmin(second), admin.id),
    ]);
    expect(results.toSorted()).toEqual(["changed", "forbidden"]);
  });
});

describe("an account that is closed", () => {
  test("has no sessions left, and opens again with its roles", async () => {
    await grantRole(asAdmin(admin), other.id, { role: "curator", regions: [] });
    await makeSession(other.id);
    expect(await banPerson(asAdmin(admin), other.id)).toBe("changed");
    expect(await db.session.count({ where: { personId: other.id } })).toBe(0);
    expect(await banPerson(asAdmin(admin), other.id)).toBe("unchanged");
    expect(await unbanPerson(asAdmin(admin), other.id)).toBe("changed");
    expect(await rolesOf(other.id)).toEqual(["curator"]);
    const actions = (await logOf(other.id)).map(({ action }) => action);
    expect(actions).toEqual(["role.grant", "person.ban", "person.unban"]);
    expect(await mailsTo(other)).toBe(3);
  });
});

test("a promise counts once, for the role of organizer alone", async () => {
  const organizer = await makePerson({}, [
    { role: "organizer", hasPromised: false },
    { role: "curator", hasPromised: false },
  ]);
  const permit = permitOf(canPromise, asMember(organizer));
  await promiseConfidentiality(permit);
  await promiseConfidentiality(permit);
  const grants = await db.roleGrant.findMany({
    where: { personId: organizer.id, promisedAt: { not: null } },
  });
  expect(grants.map(({ role }) => role)).toEqual(["organizer"]);
  expect((await logOf(organizer.id)).length).toBe(1);
});

describe("the list of people", () => {
  const find = async (q: string) =>
    (await listPeople(asAdmin(admin), { q, after: null })).people.map(({ name }) => name);

  test("finds by a part of the name or address, and takes wildcards literally", async () => {
    await makePerson({ name: "100 % Ana_Lu", email: "lu@example.com" });
    expect(await find("ana_l")).toEqual(["100 % Ana_Lu"]);
    expect(await find("LU@example.COM")).toEqual(["100 % Ana_Lu"]);
    expect(await find("0 % a")).toEqual(["100 % Ana_Lu"]);
    expect(await find("%")).toEqual(["100 % Ana_Lu"]);
    expect(await find("b_")).toEqual([]);
    expect(await find("\\")).toEqual([]);
  });

  test("goes through everybody once, page by page, without those who left", async () => {
    await db.person.create({ data: { email: null, deletedAt: new Date() } });
    const made = await db.person.createManyAndReturn({
      data: Array.from({ length: 60 }, (_, index) => ({ email: `p${index}@example.org` })),
    });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listPeople>> = await listPeople(asAdmin(admin), { q: "", after });
      seen.push(...page.people.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(seen.length).toBe(62);
    expect(new Set(seen)).toEqual(new Set([admin.id, other.id, ...made.map(({ id }) => id)]));
  });

  test("says who gave a role, and of somebody who left only that", async () => {
    await grantRole(asAdmin(admin), other.id, { role: "curator", regions: [] });
    const giver = async () => (await getDeskPerson(asAdmin(admin), other.id))?.grants[0]?.grantedBy;
    expect(await giver()).toEqual({ name: "Ada" });
    await db.person.update({ where: { id: admin.id }, data: { email: null, deletedAt: new Date() } });
    expect(await giver()).toBe("former");
  });
});
