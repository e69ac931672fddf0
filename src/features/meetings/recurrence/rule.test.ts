import { describe, expect, it } from "vitest";
import { momentOf } from "@/lib/wall-clock";
import type { Repeat } from "../constants";
import { matchTimes } from "./match";
import { endingAt, repeatOf, repeatUntil, timesOf } from "./rule";
import { readSchedule } from "./schedule";

const NOW = new Date("2027-01-04T15:00:00Z");
const typed = {
  day: "2027-02-16",
  from: "18:30",
  to: "20:00",
  repeat: "weekly" as Repeat,
  until: "2027-11-30",
};

describe("a rule", () => {
  it("keeps the wall clock over both changes of the clocks", () => {
    const { rule, times } = repeatUntil("2027-02-16T18:30", "weekly", "2027-12-01");
    expect(rule).toBe("FREQ=WEEKLY;BYDAY=TU;UNTIL=20271130T233000Z");
    expect(times).toHaveLength(42);
    expect(new Set(times.map((time) => time.slice(11)))).toEqual(new Set(["18:30"]));
    const hours = times.map((time) => momentOf(time).toISOString().slice(0, 16));
    expect(hours).toContain("2027-03-09T23:30");
    expect(hours).toContain("2027-03-16T22:30");
    expect(hours).toContain("2027-11-02T22:30");
    expect(hours).toContain("2027-11-09T23:30");
  });

  it.each<[Repeat, string, string, string[]]>([
    ["biweekly", "2027-02-16", "2027-03-20", ["2027-02-16", "2027-03-02", "2027-03-16"]],
    ["monthly_weekday", "2027-01-12", "2027-03-31", ["2027-01-12", "2027-02-09", "2027-03-09"]],
    // A fifth Tuesday is the last one.
    ["monthly_weekday", "2027-03-30", "2027-05-31", ["2027-03-30", "2027-04-27", "2027-05-25"]],
    ["monthly_last", "2027-04-27", "2027-06-30", ["2027-04-27", "2027-05-25", "2027-06-29"]],
    ["monthly_day", "2027-01-31", "2027-05-31", ["2027-01-31", "2027-03-31", "2027-05-31"]],
  ])("%s from %s", (repeat, day, until, days) => {
    if (repeat === "once") return;
    const { rule, times } = repeatUntil(`${day}T18:30`, repeat, until);
    expect(times).toEqual(days.map((one) => `${one}T18:30`));
    const last = days.at(-1);
    const said = repeatOf(`${day}T18:30`, rule);
    expect(said.until).toBe(last);
    // Said again from any of its times it is the same rule.
    const again = repeatOf(`${days[1]}T18:30`, rule);
    expect(
      again.repeat === "once" ? "" : repeatUntil(`${days[1]}T18:30`, again.repeat, again.until).rule,
    ).toBe(rule);
  });

  it("ends earlier, and then has the times before alone", () => {
    const { rule, times } = repeatUntil("2027-02-16T18:30", "weekly", "2027-12-01");
    expect(timesOf("2027-02-16T18:30", endingAt(rule, times[4] ?? ""))).toEqual(times.slice(0, 5));
  });
});

describe("what the form says of the time", () => {
  it("is read", () => {
    const read = readSchedule(typed, NOW);
    expect(read).toMatchObject({
      state: "ok",
      schedule: { startsLocal: "2027-02-16T18:30", durationMinutes: 90 },
    });
    expect(readSchedule({ ...typed, repeat: "once", until: "" }, NOW)).toMatchObject({
      schedule: { rule: null },
      times: ["2027-02-16T18:30"],
    });
  });

  it.each<[Partial<typeof typed>, string, string]>([
    [{ to: "18:30" }, "to", "endBeforeStart"],
    [{ to: "09:00" }, "to", "endBeforeStart"],
    [{ from: "25:00" }, "from", "time"],
    [{ from: "" }, "from", "time"],
    [{ to: "soon" }, "to", "time"],
    [{ day: "2027-02-30" }, "day", "day"],
    [{ day: "12027-02-03" }, "day", "day"],
    [{ day: "2031-02-03" }, "day", "far"],
    [{ day: "2019-02-03" }, "day", "longAgo"],
    [{ day: "2027-03-14", from: "02:30", to: "04:00" }, "from", "leftOut"],
    [{ until: "" }, "until", "untilMissing"],
    [{ until: "never" }, "until", "day"],
    [{ until: "2027-02-15" }, "until", "untilBefore"],
    [{ until: "2029-02-15" }, "until", "far"],
    [{ until: "2099-01-01" }, "until", "far"],
  ])("with %o is refused in one field", (change, field, name) => {
    expect(readSchedule({ ...typed, ...change }, NOW)).toEqual({
      state: "wrong",
      fields: { [field]: `@meetings.errors.${name}` },
    });
  });

  it("never has more times than a meeting may have", () => {
    const read = readSchedule({ ...typed, day: "2026-01-06", until: "2029-01-01" }, NOW);
    expect(read).toMatchObject({ state: "ok" });
    expect(read.state === "ok" && read.times.length).toBe(156);
  });
});

describe("times that move", () => {
  const old = (days: string[]) => days.map((day) => ({ originalLocal: `${day}T18:30` }));
  const days = (match: ReturnType<typeof matchTimes<{ originalLocal: string }>>) => ({
    kept: match.kept.map(({ time, old: was }) => [
      time.slice(5, 10),
      was?.originalLocal.slice(5, 10) ?? null,
    ]),
    gone: match.gone.map(({ originalLocal }) => originalLocal.slice(5, 10)),
  });

  it("stay the same within three days, the nearest first", () => {
    const match = matchTimes(old(["2027-03-10", "2027-03-13"]), ["2027-03-12T19:00", "2027-03-13T19:00"]);
    expect(days(match)).toEqual({
      kept: [
        ["03-12", "03-10"],
        ["03-13", "03-13"],
      ],
      gone: [],
    });
  });

  it("fall away or come along otherwise", () => {
    const match = matchTimes(old(["2027-03-09", "2027-03-16"]), ["2027-03-10T18:30", "2027-03-24T18:30"]);
    expect(days(match)).toEqual({
      kept: [
        ["03-10", "03-09"],
        ["03-24", null],
      ],
      gone: ["03-16"],
    });
  });
});
