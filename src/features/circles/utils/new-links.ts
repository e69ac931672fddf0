import { z } from "zod";
import { hostCookie, readCookie, setSecretCookie } from "@/lib/auth/cookies";
import { seal, unseal } from "@/lib/secrets";
import { LINKS_SHOWN_SECONDS } from "../constants";

const COOKIE = hostCookie("circle_links");

const schema = z.object({ circleId: z.string(), personId: z.string(), tokens: z.array(z.string()) });
type NewLinks = z.output<typeof schema>;

/** Keeps new links in the browser that asked for them, sealed, for the page that shows them: the site forgets them. */
export async function rememberNewLinks(links: NewLinks): Promise<void> {
  await setSecretCookie(
    COOKIE,
    Buffer.from(seal("circle", links)).toString("base64url"),
    LINKS_SHOWN_SECONDS,
  );
}

/** The tokens that were made in this browser a moment ago, for this circle and this person. */
export async function readNewLinks(circleId: string, personId: string): Promise<string[]> {
  const value = await readCookie(COOKIE);
  if (!value) return [];
  try {
    const links = schema.parse(unseal("circle", Buffer.from(value, "base64url")));
    return links.circleId === circleId && links.personId === personId ? links.tokens : [];
  } catch {
    return [];
  }
}
