import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/command";

const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
const RUN = /^node (scripts\/support\/run-typescript\.mjs scripts\/[\w-]+\.ts)$/;
const programs = Object.entries(scripts).flatMap(([name, line]) => {
  const [, args] = RUN.exec(line) ?? [];
  return args ? [{ name, args: args.split(" ") }] : [];
});

test("there are programs in TypeScript", () => {
  expect(programs.map(({ name }) => name)).toContain("sample");
});

// All that a program imports is there before its first line runs: `next` and others are found by Node itself here.
test.each(programs)("npm run $name loads, and says in one line what is missing", async ({ args }) => {
  const command = runCommand([...args, "list"], { DATABASE_URL: "commons" });
  expect(await command.exit).toBe(1);
  expect(command.output().trim().split("\n")).toEqual([
    expect.stringMatching(/^(DATABASE_URL is not a URL|There is no file list)/),
  ]);
});
