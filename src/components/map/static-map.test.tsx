import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { chartNames } from "./chart-names";
import { MiniMap } from "./mini-map";
import { STATE_BOUNDS } from "./projection";
import { StaticMap } from "./static-map";

const cluster = {
  lng: -71.06,
  lat: 42.36,
  count: 3,
  bounds: [-71.1, 42.3, -71, 42.4] as const,
  groups: { finance: 2, trade: 1 },
};
const point = { id: 7, lng: -72.63, lat: 42.33, pointQuality: "town", name: 'River <b>"Valley"' };
const text = {
  groupOf: () => "food-land",
  clusterHref: () => "/map?zoom=11",
  pointHref: (p: typeof point) => `/initiatives/${p.id}`,
  clusterLabel: () => "3 initiatives",
  pointLabel: (p: typeof point) => p.name,
  label: "Map",
  credit: "© OpenStreetMap contributors",
};
const state = { view: { bounds: STATE_BOUNDS }, data: { clusters: [cluster], points: [point] } };

describe("StaticMap", () => {
  const html = renderToStaticMarkup(<StaticMap {...text} {...state} labels={chartNames("en")} />);

  it("links every marker by name and keeps the keyboard off them", () => {
    expect(html).toContain(
      'href="/initiatives/7" aria-label="River &lt;b&gt;&quot;Valley&quot;" tabindex="-1"',
    );
    expect(html.match(/<a class="map-marker"/g)).toHaveLength(2);
    expect(html).not.toContain("<b>");
  });

  it("writes what people wrote as text, wherever it stands", () => {
    const hostile = `"><script>alert(1)</script><a href='javascript:x' onclick="y`;
    const drawn = renderToStaticMarkup(
      <StaticMap
        {...text}
        {...state}
        labels={[{ name: hostile, kind: "town", rank: 1e6, lng: -71.8, lat: 42.27 }]}
        clusterLabel={() => hostile}
        pointLabel={() => hostile}
        pointHref={() => `/map?q=${hostile}`}
      />,
    );
    expect(drawn).not.toMatch(/<script|<a href='|onclick="/);
    expect(drawn.match(/&quot;&gt;&lt;script&gt;alert\(1\)/g)?.length).toBeGreaterThanOrEqual(6);
  });

  it("keeps a picture by its key and draws it once", () => {
    let drawn = 0;
    const pointLabel = () => String(++drawn);
    const props = { ...text, ...state, labels: [], pointLabel, kept: { key: "one", inPage: true } };
    const [first, second] = [1, 2].map(() => renderToStaticMarkup(<StaticMap {...props} />));
    expect(first).toBe(second);
    expect(first).toContain("map-marker");
    expect(drawn).toBe(1);
  });

  it("uses no inline style, which the content policy would refuse", () => {
    expect(html).not.toMatch(/\sstyle=|<style|<script/);
  });

  it("names whose data the coast is", () => {
    expect(html).toContain("OpenStreetMap contributors");
  });

  it("shows finer clusters to wide screens and coarser ones to narrow screens", () => {
    const two = renderToStaticMarkup(
      <StaticMap {...text} {...state} narrowData={{ clusters: [cluster], points: [] }} labels={[]} />,
    );
    const [narrow, wide] = two.split("map-layer-wide");
    expect(narrow?.match(/<a class="map-marker"/g)).toHaveLength(1);
    expect(wide?.match(/<a class="map-marker"/g)).toHaveLength(2);
  });

  it("draws only what an exact view can show", () => {
    const boston = renderToStaticMarkup(
      <StaticMap {...text} data={state.data} view={{ center: cluster, zoom: 12 }} labels={[]} />,
    );
    expect(boston.match(/<a class="map-marker"/g)).toHaveLength(1);
    expect(boston.length).toBeLessThan(html.length);
  });
});

describe("MiniMap", () => {
  it("marks the place it is about among its neighbors", () => {
    const { groupOf, pointHref, pointLabel, label, credit } = text;
    const html = renderToStaticMarkup(
      <MiniMap
        {...{ groupOf, pointHref, pointLabel, label, credit }}
        place={point}
        neighbors={[point, { ...point, id: 8, lng: -72.62, name: "Next door" }]}
        labels={[]}
      />,
    );
    expect(html.match(/map-active/g)).toHaveLength(1);
    expect(html).toContain("Next door");
  });
});
