import { expect, test } from "vitest";
import { profileSchema } from "./profile";

const AUDIENCES = Object.fromEntries(
  ["name", "pronouns", "town", "languages", "skills", "interests", "bio"].map((part) => [
    `${part}Audience`,
    "nobody",
  ]),
);
const read = (fields: object) =>
  profileSchema.safeParse({ version: "1", locale: "en", ...AUDIENCES, ...fields });
const wrong = (fields: object) => read(fields).error?.issues.map(({ path }) => path[0]) ?? [];

test("tags are trimmed, counted once and kept in the order typed", () => {
  const typed = " bikes,Bread ;  child   care\n,, BIKES, bread";
  expect(read({ skills: typed }).data?.skills).toEqual(["bikes", "Bread", "child care"]);
  expect(read({}).data?.skills).toEqual([]);
});

test("twelve tags of forty letters are the most", () => {
  const twelve = Array.from({ length: 12 }, (_, index) => `tag ${index}`);
  expect(wrong({ interests: twelve.join() })).toEqual([]);
  expect(wrong({ interests: [...twelve, "one more"].join() })).toEqual(["interests"]);
  expect(wrong({ interests: "x".repeat(40) })).toEqual([]);
  expect(wrong({ interests: "x".repeat(41) })).toEqual(["interests"]);
});

test("line breaks of browsers count as one letter of the bio", () => {
  expect(wrong({ bio: "a\r\n".repeat(300) })).toEqual([]);
  expect(wrong({ bio: "a".repeat(601) })).toEqual(["bio"]);
});

test("only known languages, audiences and fields are taken", () => {
  expect(read({ languages: ["es", "es", "en"] }).data?.languages).toEqual(["es", "en"]);
  expect(wrong({ languages: "tlh" })).toEqual(["languages"]);
  expect(wrong({ bioAudience: "everybody" })).toEqual(["bioAudience"]);
  expect(read({ isAdmin: "on" }).success).toBe(false);
});

test("a switch that is not sent is off", () => {
  expect([read({}).data?.hasProfile, read({ hasProfile: "on" }).data?.hasProfile]).toEqual([false, true]);
});
