import { afterAll, beforeAll, expect, test } from "vitest";
import { setListing } from "@/features/initiatives/mutations";
import { db } from "@/lib/db";
import { ensureBuilt, NEXT } from "../../scripts/support/build.mjs";
import { freePort } from "../../scripts/support/ports.mjs";
import { type Command, runCommand } from "../support/command";

let site: Command;
let url: string;

const idOf = async (slug: string) => (await db.initiative.findUniqueOrThrow({ where: { slug } })).id;

async function unlist(slug: string, to: Parameters<typeof setListing>[2]): Promise<void> {
  const { id, version } = await db.initiative.findUniqueOrThrow({ where: { slug } });
  await setListing(id, version, to, { role: "curator", reason: "called them" });
}

beforeAll(async () => {
  await ensureBuilt();
  const port = await freePort();
  url = `http://localhost:${port}`;
  site = runCommand([NEXT, "start", "-H", "127.0.0.1", "-p", String(port)], {
    DATABASE_URL: process.env.DATABASE_URL ?? "",
  });
  await site.says("Ready");
});
afterAll(async () => {
  site.child.kill("SIGTERM");
  await site.exit;
});

const ask = (path: string) => fetch(url + path, { redirect: "manual", headers: { "accept-language": "en" } });

test("the page of what is no longer listed: retired 410, hidden 404, merged 308 in the same language", async () => {
  const pages = ["cape-ann-time-bank", "boston-ujima-project", "old-window-workshop"];
  // Asked before: what the site keeps of an older directory must not answer afterwards.
  for (const slug of pages) expect((await ask(`/initiatives/${slug}`)).status).toBe(200);
  const mergedIntoId = await idOf("pedal-people-cooperative");
  await unlist("cape-ann-time-bank", { listing: "retired" });
  await unlist("boston-ujima-project", { listing: "hidden" });
  await unlist("old-window-workshop", { listing: "merged", mergedIntoId });

  const gone = await ask("/initiatives/cape-ann-time-bank");
  expect(gone.status).toBe(410);
  expect(await gone.text()).toContain("</html>");
  expect((await ask("/initiatives/boston-ujima-project")).status).toBe(404);
  const moved = await ask("/initiatives/old-window-workshop?hl=es");
  expect(moved.status).toBe(308);
  expect(moved.headers.get("location")).toBe("/initiatives/pedal-people-cooperative?hl=es");
});

test("the map's rows and picture follow a change at once", async () => {
  const path = "/map?q=river+valley+co-op&sort=name";
  expect(await (await ask(path)).text()).toContain('href="/initiatives/river-valley-co-op"');
  await unlist("river-valley-co-op", { listing: "hidden" });
  expect(await (await ask(path)).text()).not.toContain("/initiatives/river-valley-co-op");
});
