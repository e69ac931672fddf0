import { Feed } from "feed";
import { xmlText } from "@/lib/xml";
import type { PublicPostDto } from "../types";

/** A public post with the moment of its last change (ISO 8601). */
export type DatedPost = PublicPostDto & { updatedAt: string };

type About = {
  title: string;
  language: string;
  /** Address of the feed itself, and of the page that shows the same. */
  feedUrl: string;
  pageUrl: string;
  appUrl: string;
  changedAt: string;
  /** "Need: Walk-in cooler", and where. */
  titleOf: (post: PublicPostDto) => string;
  placeOf: (post: PublicPostDto) => string;
};

/** Public posts as an Atom feed. */
export function feedText(posts: readonly DatedPost[], about: About): string {
  const updated = posts.map(({ updatedAt }) => updatedAt).sort();
  const feed = new Feed({
    id: about.feedUrl,
    title: xmlText(about.title),
    link: about.pageUrl,
    language: about.language,
    copyright: "",
    updated: new Date(updated.at(-1) ?? about.changedAt),
    generator: xmlText(about.title),
    feedLinks: { atom: about.feedUrl },
  });
  for (const post of posts) {
    const url = `${about.appUrl}/board/${post.id}`;
    feed.addItem({
      id: url,
      link: url,
      title: xmlText(about.titleOf(post)),
      description: xmlText([about.placeOf(post), post.texts[0].body].filter(Boolean).join(". ")),
      published: new Date(post.openedAt ?? post.updatedAt),
      date: new Date(post.updatedAt),
    });
  }
  return feed.atom1();
}
