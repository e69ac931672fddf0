// What goes out of a gathering: calendar files, API, mails, photos; and what a form may send.
import ICAL from "ical.js";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { GET as getCalendar } from "@/app/(site)/gatherings/[slug]/event.ics/route";
import { POST as sendPhoto } from "@/app/api/gatherings/[slug]/photos/route";
import { GET as getPhoto } from "@/app/photos/[id]/route";
import { MailLayout } from "@/components/mail/mail-layout";
import { Markdown } from "@/components/ui/markdown";
import {
  cancelGatheringAction,
  createGatheringAction,
  deleteGatheringDraftAction,
  editGatheringRegistrationAction,
  editGatheringTextsAction,
  editGatheringTimeAction,
  publishGatheringAction,
  removeGatheringPhotoAction,
  saveProgrammeLineAction,
} from "@/features/gatherings/actions/edit";
import { inviteGatheringOrganizerAction } from "@/features/gatherings/actions/organizers";
import { registerAction } from "@/features/gatherings/actions/register";
import { addRideAction } from "@/features/gatherings/actions/rides";
import { newsMail } from "@/features/gatherings/emails/news";
import { publicGatheringEvents } from "@/features/gatherings/loaders/api";
import { loadGathering, loadGatherings, loadNearest } from "@/features/gatherings/loaders/gatherings";
import { register } from "@/features/gatherings/mutations/places";
import { announce } from "@/features/gatherings/mutations/tell";
import { toJsonLd } from "@/features/gatherings/serializers/json-ld";
import type { GatheringTime } from "@/features/gatherings/types";
import type { ActionState } from "@/lib/action/types";
import { db } from "@/lib/db";
import { calendarPieces } from "@/lib/icalendar";
import { renderMail } from "@/lib/mailer/render";
import { removePhotos, sweepPhotos } from "@/lib/photos/files";
import { momentOf } from "@/lib/wall-clock";
import { call, get } from "../support/api";
import { mailsTo, makeGathering, told } from "../support/gatherings";
import { asMember, makePerson } from "../support/people";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
vi.mock("@/lib/action/guard", () => ({ isRobot: () => false }));
vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

beforeEach(() => {
  request.actor = { kind: "visitor" };
});

const params = (slug: string) => ({ params: Promise.resolve({ slug }) });
const idle: ActionState = { state: "idle" };
const formOf = (fields: Record<string, string | string[]>) => {
  const form = new FormData();
  for (const [name, all] of Object.entries(fields))
    for (const value of [all].flat()) form.append(name, value);
  return form;
};
type Action = (before: ActionState, form: FormData) => Promise<ActionState>;

/** What a form says: "to PATH", "ok", or its code with the fields that are wrong. */
async function send(action: Action, fields: Record<string, string | string[]>): Promise<string> {
  try {
    const state = await action(idle, formOf(fields));
    if (state.state !== "error") return "ok";
    expect(state.message).not.toMatch(/undefined|\{/);
    return [state.code, ...Object.keys(state.fieldErrors)].join(" ");
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    if (!digest.startsWith("NEXT_REDIRECT;")) throw error;
    return `to ${digest.split(";")[2]}`;
  }
}

async function organizer() {
  const person = await makePerson({ name: "Org" }, [{ role: "organizer" }]);
  request.actor = asMember(person);
  return person;
}

const eventIn = (file: string) => {
  const component = new ICAL.Component(ICAL.parse(file));
  const [event] = component.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  if (!event) throw new Error("no event");
  // Zones are read from the file itself.
  for (const zone of component.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return { component, event };
};

describe("calendar files, read by another library", () => {
  const file = async (when: GatheringTime, data: Parameters<typeof makeGathering>[1] = {}) => {
    const { slug } = await makeGathering([], data, when);
    const response = await getCalendar(new Request(`http://x/gatherings/${slug}/event.ics`), params(slug));
    return { slug, response, text: await response.text() };
  };

  test.each([
    ["before summer time", "2031-03-08T09:30", "2031-03-08T17:00", "2031-03-08T14:30:00.000Z"],
    ["over the change to summer time", "2031-03-08T20:00", "2031-03-09T12:00", "2031-03-09T01:00:00.000Z"],
    ["over the change back", "2031-11-01T20:00", "2031-11-02T12:00", "2031-11-02T00:00:00.000Z"],
    ["after the change back", "2031-11-03T09:30", "2031-11-03T17:00", "2031-11-03T14:30:00.000Z"],
  ])("the instants %s", async (_, starts, ends, first) => {
    const { text } = await file({ kind: "time", starts, ends });
    const { event } = eventIn(text);
    expect(event.startDate.toJSDate().toISOString()).toBe(first);
    expect(event.endDate.toJSDate()).toEqual(momentOf(ends));
  });

  test("whole days, in Spanish, long and with marks that mean something there", async () => {
    const title = `Encuentro; año, niñez \\ ${"áéíóú ".repeat(30)}.`;
    const { text, response, slug } = await file(
      { kind: "days", first: "2031-03-08", last: "2031-03-09" },
      { title, summary: "Dos días;\nuno, dos", lang: "es", placeName: "Salón, 2" },
    );
    expect(response.headers.get("content-type")).toContain("text/calendar");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const { event } = eventIn(text);
    expect([event.summary, event.location]).toEqual([title, "Salón, 2, Worcester, MA"]);
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([
      ...[true, "2031-03-08", "2031-03-10"],
    ]);
    expect(event.description).toContain("Dos días;\nuno, dos\nhttp");
    expect(event.description).toContain(`/gatherings/${slug}`);
  });

  test("none where only the month is known, none of a draft, and one that is cancelled of what was", async () => {
    const { response: month } = await file({ kind: "month", month: "2031-04" });
    const draft = await file({ kind: "days", first: "2031-04-05", last: "2031-04-05" }, { state: "draft" });
    expect([month.status, draft.response.status]).toEqual([404, 404]);
    const off = await file(
      { kind: "days", first: "2031-04-05", last: "2031-04-05" },
      { state: "cancelled", sequence: 3 },
    );
    const { event } = eventIn(off.text);
    expect(event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(event.sequence).toBe(3);
  });

  test("the public calendar has what is shown and has a day, once each", async () => {
    const shown = await makeGathering();
    const hidden = await makeGathering([], { state: "draft" });
    const pieces: string[] = [];
    for await (const piece of calendarPieces({ method: "PUBLISH" }, publicGatheringEvents("en"))) {
      pieces.push(piece);
    }
    const calendar = new ICAL.Component(ICAL.parse(pieces.join("")));
    const uids = calendar
      .getAllSubcomponents("vevent")
      .map((one) => String(one.getFirstPropertyValue("uid")));
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids.filter((uid) => uid.startsWith(shown.uid))).toHaveLength(1);
    expect(uids.filter((uid) => uid.startsWith(hidden.uid) || uid.includes("springfield"))).toEqual([]);
  });
});

describe("mails", () => {
  const render = async (newsOf: "registered" | "changed" | "cancelled" | "waiting", sequence = 0) => {
    const gathering = { ...(await makeGathering()), sequence };
    const props = {
      ...{ news: newsOf, gathering: announce(gathering, { name: "Worcester" }, "es") },
      ...{ token: "t", position: 3, until: null },
    };
    return {
      gathering,
      mail: await renderMail(newsMail, MailLayout, { locale: "es", props, unsubscribeToken: null }),
    };
  };

  test("carry the same event, its changes and its end; whoever waits gets none", async () => {
    const { mail, gathering } = await render("registered");
    expect(mail.icalEvent?.method).toBe("request");
    const { event, component } = eventIn(mail.icalEvent?.content ?? "");
    expect(component.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(event.uid.startsWith(`${gathering.uid}@`)).toBe(true);
    expect(event.component.getFirstPropertyValue("organizer")).toMatch(/^mailto:/i);
    const changed = eventIn((await render("changed", 1)).mail.icalEvent?.content ?? "");
    expect(changed.event.sequence).toBe(1);
    const off = eventIn((await render("cancelled", 2)).mail.icalEvent?.content ?? "");
    expect(off.component.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(off.event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect((await render("waiting")).mail.icalEvent).toBeUndefined();
  });

  test("say nothing of what it is about in the subject, and when and where inside", async () => {
    const { mail } = await render("registered");
    expect(mail.subject).toBe("Novedades de tu inscripción");
    expect(mail.text).toContain("10 de mayo de 2031");
    expect(mail.text).toContain("hora de Massachusetts");
    expect(mail.text).toContain("Worcester, MA");
  });
});

describe("what others get", () => {
  test("the API gives public parts alone, those that are shown, page by page", async () => {
    const private_ = `telltale${crypto.randomUUID().slice(0, 8)}`;
    const person = await makePerson({ name: private_ });
    const gathering = await makeGathering([person.id], { createdById: person.id });
    await makeGathering([], { state: "draft", title: private_ });
    await db.$transaction((tx) =>
      register(
        tx,
        {
          ...{ gatheringId: gathering.id, personId: person.id },
          ...{
            reader: { email: person.email ?? "", locale: "en" },
            details: told(private_, { food: private_ }),
          },
        },
        new Date("2031-01-01T12:00:00Z"),
      ),
    );
    type List = {
      items: { slug: string; starts: string; pointQuality: string }[];
      total: number;
      nextCursor: string;
    };
    const all = await get<List>("/api/v1/gatherings?limit=100");
    expect(JSON.stringify(all)).not.toContain(private_);
    expect(all.items.find(({ slug }) => slug === "springfield-2018")).toMatchObject({
      ...{ starts: "2018-04", ends: null, pointQuality: "town", capacity: null, placeName: "" },
    });
    const first = await get<List>("/api/v1/gatherings?limit=1");
    const second = await get<List>(`/api/v1/gatherings?limit=1&cursor=${first.nextCursor}`);
    expect([first.items[0], second.items[0]]).toEqual(all.items.slice(0, 2));
    for (const bad of ["limit=0", "limit=x", "limit=101", "cursor=x"]) {
      expect((await call(`/api/v1/gatherings?${bad}`)).status, bad).toBe(400);
    }
    const tagged = await call("/api/v1/gatherings");
    const etag = tagged.headers.get("etag") ?? "";
    const again = await call("/api/v1/gatherings", { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(await (await call("/sitemap.xml")).text()).toContain(`/gatherings/${gathering.slug}`);
  });

  test("the two that were are there with what is known, and stand behind the next", async () => {
    const loaded = await loadGatherings(new Date("2026-11-26T12:00:00Z"));
    const past = loaded.state === "ok" ? loaded.value.past : [];
    expect(past.map(({ slug, when }) => [slug, when])).toEqual([
      ["worcester-2019", { kind: "month", month: "2019-03" }],
      ["springfield-2018", { kind: "month", month: "2018-04" }],
    ]);
    expect(past.every(({ placeName, address, texts }) => !placeName && !address && texts.length === 2)).toBe(
      true,
    );
    const nearest = await loadNearest(new Date("2021-01-01T12:00:00Z"));
    expect(nearest).toMatchObject({ value: { isPast: false } });
    const last = await loadNearest(new Date("2099-01-01T12:00:00Z"));
    expect(last).toMatchObject({ value: { isPast: true } });
  });

  test("a draft is missing for all but those who organize it", async () => {
    const [one, other] = [await makePerson(), await makePerson({}, [{ role: "admin" }])];
    const { slug } = await makeGathering([one.id], { state: "draft" });
    const seenBy = async (actor: unknown) => {
      request.actor = actor;
      return (await loadGathering(slug)).state;
    };
    expect(await seenBy({ kind: "visitor" })).toBe("missing");
    expect(await seenBy(asMember(other))).toBe("missing");
    expect(await seenBy(asMember(one))).toBe("ok");
  });

  test("linked data names the event, its time with the offset, and what became of it", async () => {
    const { slug } = await makeGathering([], { state: "cancelled", title: "A </script> title" });
    const loaded = await loadGathering(slug);
    if (loaded.state !== "ok") throw new Error(loaded.state);
    expect(toJsonLd(loaded.page.gathering, "https://x.example", "es")).toMatchObject({
      ...{ "@type": "Event", startDate: "2031-05-10T09:30-04:00", endDate: "2031-05-10T16:00-04:00" },
      eventStatus: "https://schema.org/EventCancelled",
      location: { address: { addressLocality: "Worcester" } },
    });
  });

  test("Markdown runs nothing", () => {
    const text = "[x](javascript:alert(1)) <script>alert(1)</script> ![y](https://elsewhere.example/y.png)";
    const html = renderToStaticMarkup(Markdown({ text, lang: "en" }));
    expect(html).not.toMatch(/javascript:|<script|<img/);
  });
});

describe("forms", () => {
  const TIME = { firstDay: "2030-05-01", startTime: "09:00", endTime: "17:00" };

  test("a gathering is begun, filled, published and called off", async () => {
    await organizer();
    const to = await send(createGatheringAction, { title: "Ña & Co", lang: "es", where: "01040", ...TIME });
    expect(to).toBe("to /gatherings/na-co-2030/edit");
    expect(await send(createGatheringAction, { title: "Ña & Co", lang: "es", where: "", ...TIME })).toBe(
      "to /gatherings/na-co-2030-2/edit",
    );
    const slug = "na-co-2030";
    const version = async () => String((await db.gathering.findUniqueOrThrow({ where: { slug } })).version);
    const base = async () => ({ slug, version: await version() });
    const texts = { title: "Ña", lang: "es", altLang: "en", altTitle: "Nya" };
    expect(await send(editGatheringTextsAction, { ...(await base()), ...texts })).toBe("ok");
    const line = { slug, lineStart: "09:30", lineEnd: "10:00", lineTitle: "Hola" };
    expect(await send(saveProgrammeLineAction, line)).toBe(
      `to /gatherings/${slug}/edit?result=line#programme`,
    );
    expect(await send(publishGatheringAction, { slug })).toBe(`to /gatherings/${slug}`);
    expect(await send(publishGatheringAction, { slug })).toBe("missing");
    expect(await send(deleteGatheringDraftAction, { slug })).toBe("missing");
    expect(await send(deleteGatheringDraftAction, { slug: "na-co-2030-2" })).toBe("to /gatherings");
    expect(await send(cancelGatheringAction, { slug })).toBe("invalid isSure");
    expect(await send(cancelGatheringAction, { slug, isSure: "on" })).toBe(`to /gatherings/${slug}`);
    expect(await send(cancelGatheringAction, { slug, isSure: "on" })).toBe("missing");
  });

  test.each([
    ["no day", { firstDay: "" }, "firstDay"],
    ["a day that is none", { firstDay: "2030-02-30" }, "firstDay"],
    ["a day in another century", { firstDay: "9999-01-01" }, "firstDay"],
    ["long ago", { firstDay: "1999-12-31" }, "firstDay"],
    ["an end before the beginning", { endTime: "08:00" }, "endTime"],
    ["a last day before the first", { lastDay: "2030-04-30" }, "lastDay"],
    ["a month", { lastDay: "2030-06-01" }, "lastDay"],
    ["no time", { startTime: "" }, "startTime"],
    ["a time that is none", { endTime: "25:00" }, "endTime"],
    ["no title", { title: " \u200b " }, "title"],
    ["10 kB of title", { title: "x".repeat(10_000) }, "title"],
    ["a town elsewhere", { where: "Paris, France" }, "where"],
    ["another's group", { group: "00000000-0000-4000-8000-000000000000" }, "group"],
    ["no id of a group", { group: "x" }, "group"],
    ["no language", { lang: "xx" }, "lang"],
  ])("%s is told beside its field", async (_, wrong, field) => {
    await organizer();
    const fields = { title: "Spring", lang: "en", where: "Holyoke", ...TIME, ...wrong };
    expect(await send(createGatheringAction, fields)).toBe(`invalid ${field}`);
  });

  test.each(["0", "-1", "1e9", "1000000000", "1.5", "many", "NaN"])(
    "%s is no number of places",
    async (capacity) => {
      const { id } = await organizer();
      const { slug } = await makeGathering([id]);
      const fields = { slug, version: "1", capacity, isOpen: "on" };
      expect(await send(editGatheringRegistrationAction, fields)).toBe("invalid capacity");
      expect((await db.gathering.findUniqueOrThrow({ where: { slug } })).capacity).toBeNull();
    },
  );

  test("its point is set, stays with its town, and goes to the API and linked data", async () => {
    await organizer();
    await send(createGatheringAction, { title: "At the hall", lang: "en", where: "Holyoke", ...TIME });
    const slug = "at-the-hall-2030";
    const row = () => db.gathering.findUniqueOrThrow({ where: { slug } });
    const hall = { lat: "42.2043", lng: "-72,6162" };
    const save = async (fields: Record<string, string>) =>
      send(editGatheringTimeAction, {
        ...{ slug, version: String((await row()).version), where: "Holyoke", ...TIME, ...hall, ...fields },
      });
    expect(await save({})).toBe("ok");
    expect(await row()).toMatchObject({ lat: 42.2043, lng: -72.6162, sequence: 0 });
    expect(await send(publishGatheringAction, { slug })).toBe(`to /gatherings/${slug}`);
    const loaded = await loadGathering(slug);
    if (loaded.state !== "ok") throw new Error(loaded.state);
    expect(toJsonLd(loaded.page.gathering, "https://x.example", "en")).toMatchObject({
      location: { geo: { latitude: 42.2043, longitude: -72.6162 } },
    });
    const { items } = await get<{ items: { slug: string }[] }>("/api/v1/gatherings?limit=100");
    expect(items.find((item) => item.slug === slug)).toMatchObject({ lat: 42.2043, pointQuality: "exact" });

    for (const [wrong, field] of [
      [{ lat: "north" }, "lat"],
      [{ lat: "91" }, "lat"],
      [{ lng: "" }, "lng"],
      [{ lat: "" }, "lat"],
      [{ lat: "42.35", lng: "72.6" }, "lat"],
      [{ lat: "40.71", lng: "-74.0" }, "lat"],
      [{ where: "" }, "where"],
    ] as const) {
      expect(await save(wrong)).toBe(`invalid ${field}`);
    }
    expect(await row()).toMatchObject({ lat: 42.2043, version: 3 });
    // A street may be added to it; another street is another door.
    expect(await save({ address: "238 Cabot St" })).toBe("ok");
    expect(await row()).toMatchObject({ lat: 42.2043 });
    expect(await save({ address: "1 Court Plaza" })).toBe("ok");
    expect(await row()).toMatchObject({ lat: null, lng: null });
    expect(await save({ address: "238 Cabot St" })).toBe("ok");
    expect(await row()).toMatchObject({ lat: 42.2043 });
    // That of the old place is not the new one's; one that is set beside the new town is.
    expect(await save({ where: "Springfield" })).toBe("ok");
    expect(await row()).toMatchObject({ lat: null, lng: null });
    expect(await save({ where: "Springfield", lat: "42.1015", lng: "-72.5898" })).toBe("ok");
    expect(await row()).toMatchObject({ lat: 42.1015 });
    // What the map shows at first is the middle of the town, and no door.
    const { lat, lng } = await db.town.findUniqueOrThrow({ where: { slug: "springfield" } });
    expect(await save({ where: "Springfield", lat: String(lat), lng: lng.toFixed(5) })).toBe("ok");
    expect(await row()).toMatchObject({ lat: null, lng: null });
    expect(await save({ where: "Springfield", lat: "42.1015", lng: "-72.5898" })).toBe("ok");
    expect(await save({ where: "Springfield", lat: "", lng: "" })).toBe("ok");
    expect(await row()).toMatchObject({ lat: null, lng: null });
  });

  test("the programme keeps to the days, and 10 kB have no room in a line", async () => {
    const { id } = await organizer();
    const { slug } = await makeGathering([id]);
    const line = { slug, lineStart: "09:30", lineTitle: "Hello" };
    const wrong = async (more: Record<string, string>) => send(saveProgrammeLineAction, { ...line, ...more });
    expect(await wrong({ lineDay: "2031-05-11" })).toBe("invalid lineDay");
    expect(await wrong({ lineStart: "" })).toBe("invalid lineStart");
    expect(await wrong({ lineEnd: "09:00" })).toBe("invalid lineEnd");
    expect(await wrong({ lineTitle: "x".repeat(10_000) })).toBe("invalid lineTitle");
    expect(await wrong({ line: "00000000-0000-4000-8000-000000000000" })).toBe("missing");
    const month = await makeGathering([id], {}, { kind: "month", month: "2019-03" });
    expect(await send(saveProgrammeLineAction, { ...line, slug: month.slug })).toBe("invalid lineDay");
    // Where only the month is known it stays so, unless somebody knows better.
    const kept = { slug: month.slug, version: "1", where: "Worcester", placeName: "Hall" };
    expect(await send(editGatheringTimeAction, kept)).toBe("ok");
    expect(await db.gathering.findUniqueOrThrow({ where: { slug: month.slug } })).toMatchObject({
      ...{ startsLocal: "2019-03", endsLocal: null, placeName: "Hall" },
    });
  });

  test("registering needs a name and an address, and an open gathering", async () => {
    const open = await makeGathering();
    const closed = await makeGathering([], { isRegistrationOpen: false });
    const over = await makeGathering([], {}, { kind: "days", first: "2020-05-01", last: "2020-05-02" });
    const details = { name: "Ana", email: "ana-register@example.org" };
    expect(await send(registerAction, { slug: open.slug, name: " " })).toBe("invalid name");
    expect(await send(registerAction, { slug: open.slug, name: "Ana" })).toBe("invalid email");
    expect(await send(registerAction, { slug: open.slug, ...details, food: "x".repeat(10_000) })).toBe(
      "invalid food",
    );
    expect(await send(registerAction, { slug: closed.slug, ...details })).toBe("missing");
    expect(await send(registerAction, { slug: over.slug, ...details })).toBe("missing");
    expect(await send(registerAction, { slug: "none", ...details })).toBe("missing");
    expect(await send(registerAction, { slug: open.slug, ...details })).toBe("to /confirm");
    expect(await db.registration.count({ where: { gatheringId: open.id } })).toBe(0);
    const person = await makePerson({ email: details.email });
    request.actor = asMember(person);
    expect(await send(registerAction, { slug: open.slug, name: "Ana" })).toBe(
      `to /gatherings/${open.slug}?result=registered#registration`,
    );
    const ride = { slug: open.slug, rideSide: "offer", rideTown: "Holyoke", seats: "2" };
    expect(await send(addRideAction, { ...ride, seats: "0" })).toBe("invalid seats");
    expect(await send(addRideAction, { ...ride, rideTown: "Paris" })).toBe("invalid rideTown");
    expect(await send(addRideAction, ride)).toBe(`to /gatherings/${open.slug}?result=ride#rides`);
  });

  test("an invitation says the same for an address that is known and one that is not", async () => {
    const [{ id }, known] = [await organizer(), await makePerson()];
    const { slug } = await makeGathering([id]);
    const answers = [];
    for (const email of [known.email ?? "", "never-seen@example.org"]) {
      answers.push(await inviteGatheringOrganizerAction(idle, formOf({ slug, email })));
      expect(await mailsTo(email, "gatherings.organize")).toHaveLength(1);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(await db.gatheringOrganizer.count()).toBeGreaterThan(0);
    expect(await db.gatheringOrganizer.count({ where: { personId: known.id } })).toBe(0);
  });
});

describe("photos", () => {
  const picture = () =>
    sharp({ create: { width: 2000, height: 1000, channels: 3, background: "#14543f" } })
      .withExif({ IFD0: { Copyright: "telltale" } })
      .jpeg()
      .toBuffer();

  async function upload(slug: string, file: Uint8Array, alt: string, more: Record<string, string> = {}) {
    const form = new FormData();
    form.set("alt", alt);
    form.set("photo", new File([new Uint8Array(file)], "x.jpg", { type: "image/jpeg" }));
    const body = new Response(form);
    const bytes = await body.arrayBuffer();
    const headers = {
      "content-type": body.headers.get("content-type") ?? "",
      "content-length": String(bytes.byteLength),
      "sec-fetch-site": "same-origin",
      ...more,
    };
    const url = `http://localhost/api/gatherings/${slug}/photos`;
    const response = await sendPhoto(
      new Request(url, { method: "POST", headers, body: bytes }),
      params(slug),
    );
    return /result=(\w+)/.exec(response.headers.get("location") ?? "")?.[1] ?? response.status;
  }
  const see = async (id: string) => getPhoto(new Request("http://x"), { params: Promise.resolve({ id }) });

  test("are made anew, shown as the gathering is, kept by the sweep, and gone when removed", async () => {
    const { id } = await organizer();
    const me = request.actor;
    const { slug, id: gatheringId } = await makeGathering([id], { state: "draft" });
    expect(await upload(slug, await picture(), "People around a table")).toBe("photo");
    const [photo] = await db.gatheringPhoto.findMany({ where: { gatheringId } });
    expect(photo).toMatchObject({ alt: "People around a table", width: 1600, height: 800 });
    const shown = await see(photo?.id ?? "");
    expect(Buffer.from(await shown.arrayBuffer()).includes("telltale")).toBe(false);
    request.actor = { kind: "visitor" };
    expect((await see(photo?.id ?? "")).status).toBe(404);
    await db.gathering.update({ where: { id: gatheringId }, data: { state: "published" } });
    expect((await see(photo?.id ?? "")).status).toBe(200);
    await sweepPhotos(new Date(Date.now() + 1000));
    expect((await see(photo?.id ?? "")).status).toBe(200);
    expect(await upload(slug, await picture(), "Mine")).toBe(403);
    request.actor = me;
    const other = await makeGathering([id]);
    expect(await send(removeGatheringPhotoAction, { slug: other.slug, photo: photo?.id ?? "" })).toBe("ok");
    expect((await see(photo?.id ?? "")).status).toBe(200);
    expect(await send(removeGatheringPhotoAction, { slug, photo: photo?.id ?? "" })).toBe("ok");
    await removePhotos.run({ keys: [photo?.storageKey ?? ""] }, new AbortController().signal);
    expect((await see(photo?.id ?? "")).status).toBe(404);
  });

  test("that are none, too large or without words lead back to the form, another site's nowhere", async () => {
    const { id } = await organizer();
    const { slug } = await makeGathering([id]);
    expect(await upload(slug, Buffer.from("hello"), "x")).toBe("photo_type");
    expect(await upload(slug, await picture(), " ")).toBe("photo_none");
    expect(await upload(slug, Buffer.alloc(0), "x")).toBe("photo_none");
    expect(await upload(slug, (await picture()).subarray(0, 900), "x")).toBe("photo_broken");
    const large = { "content-length": String(200 * 1024 * 1024) };
    expect(await upload(slug, await picture(), "x", large)).toBe("photo_large");
    expect(await upload(slug, await picture(), "x", { "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await db.gatheringPhoto.count({ where: { gathering: { slug } } })).toBe(0);
  });
});
