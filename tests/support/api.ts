// Calls the handlers of the public API as the server would, without a server.

import * as rest from "@/app/api/v1/[...rest]/route";
import * as gatherings from "@/app/api/v1/gatherings/route";
import * as groups from "@/app/api/v1/groups/route";
import * as profile from "@/app/api/v1/initiatives/[slug]/murmurations.json/route";
import * as initiative from "@/app/api/v1/initiatives/[slug]/route";
import * as initiatives from "@/app/api/v1/initiatives/route";
import * as csv from "@/app/api/v1/initiatives.csv/route";
import * as geojson from "@/app/api/v1/initiatives.geojson/route";
import * as jsonld from "@/app/api/v1/initiatives.jsonld/route";
import * as map from "@/app/api/v1/map/route";
import * as murmurations from "@/app/api/v1/murmurations/route";
import * as openapi from "@/app/api/v1/openapi.json/route";
import * as nearest from "@/app/api/v1/places/nearest/route";
import * as post from "@/app/api/v1/posts/[id]/route";
import * as posts from "@/app/api/v1/posts/route";
import * as boardFeed from "@/app/feeds/board.xml/route";
import * as feed from "@/app/feeds/initiatives.xml/route";
import * as sitemap from "@/app/sitemap.xml/route";

type Route = typeof map;

const ROUTES: Record<string, Route> = {
  "/api/v1/groups": groups,
  "/api/v1/map": map,
  "/api/v1/gatherings": gatherings,
  "/api/v1/initiatives": initiatives,
  "/api/v1/initiatives.csv": csv,
  "/api/v1/initiatives.geojson": geojson,
  "/api/v1/initiatives.jsonld": jsonld,
  "/api/v1/murmurations": murmurations,
  "/api/v1/openapi.json": openapi,
  "/api/v1/places/nearest": nearest,
  "/api/v1/posts": posts,
  "/feeds/board.xml": boardFeed,
  "/feeds/initiatives.xml": feed,
  "/sitemap.xml": sitemap,
};

/** Addresses that take the filters of the directory. */
export const FILTERED = [
  "/api/v1/map",
  "/api/v1/initiatives",
  "/api/v1/initiatives.csv",
  "/api/v1/initiatives.geojson",
  "/api/v1/initiatives.jsonld",
  "/api/v1/murmurations",
  "/feeds/initiatives.xml",
];

/** Answers `path` (with its query). */
export async function call(
  path: string,
  init: RequestInit & { method?: keyof Route } = {},
): Promise<Response> {
  const [pathname = "", ...query] = path.split("?");
  const [, noun = "", name, file] =
    /^\/api\/v1\/(initiatives|posts)\/([^/]+)(\/murmurations\.json)?$/.exec(pathname) ?? [];
  const one = { initiatives: file ? profile : initiative, posts: post }[noun];
  const route = ROUTES[pathname] ?? one ?? rest;
  const handler = route[(init.method ?? "GET") as "GET"];
  const url = `http://localhost${pathname.replace(/%(?![\da-f]{2})/gi, "%25")}${query.length > 0 ? `?${query.join("?")}` : ""}`;
  return handler(new Request(url, init), {
    params: Promise.resolve(name === undefined ? undefined : { [noun === "posts" ? "id" : "slug"]: name }),
  });
}

/** The JSON of an answer that has to be 200. */
export async function get<T>(path: string): Promise<T> {
  const response = await call(path);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
  return JSON.parse(text) as T;
}
