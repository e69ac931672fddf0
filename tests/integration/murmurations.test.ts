import { expect, test } from "vitest";
import { setListing, updateInitiative } from "@/features/initiatives/mutations";
import type { ProfileDto } from "@/features/initiatives/types";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { call, get } from "../support/api";

const EDITOR = { role: "curator" } as const;
const SLUG = "river-valley-co-op";
const pathOf = (slug: string) => `/api/v1/initiatives/${slug}/murmurations.json`;
const read = (slug: string) => db.initiative.findUniqueOrThrow({ where: { slug } });
const profile = (slug = SLUG) => get<ProfileDto>(pathOf(slug));

type List = { linked_schemas: string[]; data: { profile_url: string; last_updated: number }[] };

test("a profile names things as the schema does", async () => {
  const { id } = await read(SLUG);
  await db.initiative.update({
    where: { id },
    data: {
      ...{ address: "330 N King St", zip: "01060", lat: 42.34, lng: -72.64, pointQuality: "exact" },
      ...{ website: "https://rivervalley.coop", status: "paused", foundedYear: 2008, otherNames: ["RVC"] },
      links: [
        { label: "Shop", url: "https://shop.example.org/" },
        { label: "Bad", url: "javascript:alert(1)" },
      ],
      ...{ email: "hello@example.org", emailPublic: true, phone: "413-555-0100", phonePublic: false },
    },
  });
  expect(await profile()).toMatchObject({
    linked_schemas: ["organizations_schema-v1.0.0"],
    ...{ nickname: "RVC", primary_url: "https://rivervalley.coop/", status: "on_hold" },
    unique_id: `${env.APP_URL}/initiatives/${SLUG}`,
    tags: expect.arrayContaining(["Food co-op", "food"]),
    urls: [{ url: `${env.APP_URL}/initiatives/${SLUG}` }, { name: "Shop", url: "https://shop.example.org/" }],
    ...{ full_address: "330 N King St, Northampton, MA 01060, USA", locality: "Northampton" },
    ...{ region: "Massachusetts", country_iso_3166: "US", geolocation: { lat: 42.34, lon: -72.64 } },
    ...{ contact_details: { email: "hello@example.org" }, starts_at: Date.UTC(2008, 0) / 1000 },
  });
  expect(JSON.stringify(await profile())).not.toMatch(/555-0100|javascript:/);
});

test("a point that is not exact, a hidden place and a private contact are in none", async () => {
  const { id } = await read(SLUG);
  await db.initiative.update({ where: { id }, data: { pointQuality: "zip", emailPublic: false } });
  const around = await profile();
  expect([around.geolocation, around.contact_details, around.locality]).toEqual([
    undefined,
    undefined,
    "Northampton",
  ]);
  for (const locationPrivacy of ["town_only", "on_request"] as const) {
    const { version } = await read(SLUG);
    const before = await call(pathOf(SLUG));
    await updateInitiative(id, version, { locationPrivacy }, EDITOR);
    const known = { "if-none-match": before.headers.get("etag") ?? "" };
    const after = await call(pathOf(SLUG), { headers: known });
    const text = await after.text();
    expect([after.status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ name: around.name })]);
    expect(text).not.toMatch(/geolocation|full_address|King St|01060|42\.3|-72\.6/);
  }
});

test("the list leads to every profile and says when it changed, and only then anew", async () => {
  const list = await get<List>("/api/v1/murmurations");
  const { total } = await get<{ total: number }>("/api/v1/initiatives");
  expect([list.data.length, new Set(list.data.map(({ profile_url }) => profile_url)).size]).toEqual([
    total,
    total,
  ]);
  const { updatedAt } = await read(SLUG);
  expect(list.data).toContainEqual({
    profile_url: `${env.APP_URL}${pathOf(SLUG)}`,
    last_updated: Math.floor(updatedAt.getTime() / 1000),
  });
  const some = await get<List>("/api/v1/murmurations?town=northampton");
  expect(some.data.length).toBeGreaterThan(0);
  expect(some.data.length).toBeLessThan(total);
  expect((await get<List>("/api/v1/murmurations?q=zzzzqqqq")).data).toEqual([]);
  const etag = (await call("/api/v1/murmurations")).headers.get("etag") ?? "";
  const again = () => call("/api/v1/murmurations", { headers: { "if-none-match": etag } });
  expect((await again()).status).toBe(304);
  const { id, version } = await read("cape-ann-time-bank");
  await setListing(id, version, { listing: "retired" }, EDITOR);
  const anew = await again();
  expect([anew.status, (await anew.text()).includes("cape-ann-time-bank")]).toEqual([200, false]);
  expect((await call(pathOf("cape-ann-time-bank"))).status).toBe(410);
});

test("a merged one leads to the other's profile, an unknown one nowhere", async () => {
  const { id: mergedIntoId } = await read(SLUG);
  const { id, version } = await read("berkshire-co-op-market");
  await setListing(id, version, { listing: "merged", mergedIntoId }, EDITOR);
  const moved = await call(pathOf("berkshire-co-op-market"));
  expect([moved.status, moved.headers.get("location")]).toEqual([308, pathOf(SLUG)]);
  expect((await call(pathOf("nothing-here"))).status).toBe(404);
});
