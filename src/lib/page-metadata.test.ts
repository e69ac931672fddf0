import { describe, expect, it } from "vitest";
import { cardImage, inLanguage, pageMetadata, problemMetadata } from "./page-metadata";

describe("the head of a page", () => {
  it("names the page, itself in its language, and all its languages", async () => {
    const head = await pageMetadata({
      title: "Savoy",
      description: "Nothing yet.",
      path: "/towns/savoy",
      locale: "es",
    });
    expect(head.alternates).toEqual({
      canonical: "/towns/savoy?hl=es",
      languages: { en: "/towns/savoy?hl=en", es: "/towns/savoy?hl=es", "x-default": "/towns/savoy" },
    });
    expect(head.openGraph).toMatchObject({ title: "Savoy", locale: "es", url: "/towns/savoy" });
    expect(head.openGraph?.images).toEqual([
      { url: "/cards/towns/savoy?hl=es", alt: "Savoy", type: "image/png", width: 1200, height: 630 },
    ]);
  });

  it("keeps the query of a filtered page, and gives it the page's card", () => {
    expect(inLanguage("/map?kind=csa&q=a%26b", "es")).toBe("/map?kind=csa&q=a%26b&hl=es");
    expect(cardImage("/map?kind=csa", "en", "Map").url).toBe("/cards/map?hl=en");
    expect(cardImage("/", "en", "Start").url).toBe("/cards/home?hl=en");
  });

  it("keeps search engines from pages that have nothing to show", async () => {
    const head = await problemMetadata("notFound", "en");
    expect(head).toEqual({ title: "There is no such page", robots: { index: false } });
  });
});
