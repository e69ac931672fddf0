import { Feed } from "feed";
import { xmlText as clean } from "@/lib/xml";
import type { InitiativeDto } from "../types";

/** An initiative with the moments it was published and last changed (ISO 8601). */
export type DatedInitiative = InitiativeDto & { publishedAt: string; updatedAt: string };

type About = {
  title: string;
  language: string;
  /** Address of the feed itself, and of the page that shows the same. */
  feedUrl: string;
  pageUrl: string;
  appUrl: string;
  changedAt: string;
  kindLabel: (key: string) => string;
};

/** The initiatives as an Atom feed. */
export function feedText(initiatives: readonly DatedInitiative[], about: About): string {
  const updated = initiatives.map(({ updatedAt }) => updatedAt).sort();
  const feed = new Feed({
    id: about.feedUrl,
    title: clean(about.title),
    link: about.pageUrl,
    language: about.language,
    copyright: [...new Set(initiatives.map(({ licence }) => clean(licence)))].join("; "),
    updated: new Date(updated.at(-1) ?? about.changedAt),
    generator: clean(about.title),
    feedLinks: { atom: about.feedUrl },
  });
  for (const initiative of initiatives) {
    const url = `${about.appUrl}/initiatives/${initiative.slug}`;
    const what = `${about.kindLabel(initiative.kind)}, ${initiative.town}`;
    feed.addItem({
      id: url,
      link: url,
      title: clean(initiative.name),
      description: clean([what, initiative.summary].filter(Boolean).join(". ")),
      published: new Date(initiative.publishedAt),
      date: new Date(initiative.updatedAt),
      copyright: clean(`${initiative.source}: ${initiative.licence}`),
    });
  }
  return feed.atom1();
}
