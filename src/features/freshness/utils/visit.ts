import { env } from "@/lib/env";
import { type GuardedAnswer, guardedRequest, type Network } from "@/lib/guarded-get";
import { webAddress } from "@/lib/web-address";
import { MOST_HOPS, VISIT_BYTES, VISIT_SECONDS } from "../constants";
import { isAllowed } from "./robots";

/** The name by which a robots.txt speaks to us. */
const ROBOT = "CommonsCheck";
/** Says who asks and where to ask back. */
const userAgent = () =>
  `${ROBOT}/1.0 (+${env.APP_URL}/data#websites; checks once a month whether links work)`;

/** Longest address that is suggested in the place of another. */
const LONGEST_ADDRESS = 500;

/** What a visit found. */
export type Visit =
  | { found: "works"; status: number }
  /** Leads elsewhere for good. */
  | { found: "moved"; status: number; to: string }
  /** It says that there is nothing, or nobody has this name. `isAnswer`: somebody said so. */
  | { found: "nothing"; status: number | null; isAnswer: boolean }
  /** No answer in time, or an error of its own. */
  | { found: "silent"; status: number | null; isAnswer: boolean }
  /** Asks robots not to come, or is not ours to visit. */
  | { found: "unchecked"; status: number | null };

/** How one looks at websites: which network, and what robots were told on the hosts seen so far. */
export type Visitor = { network?: Network; robots: Map<string, Promise<string | "refuses">> };

const ask = (visitor: Visitor, url: string, method: "GET" | "HEAD"): Promise<GuardedAnswer> =>
  guardedRequest(url, {
    method,
    seconds: VISIT_SECONDS,
    mostBytes: VISIT_BYTES,
    headers: { "user-agent": userAgent(), accept: "text/html,*/*;q=0.5" },
    ...(visitor.network && { network: visitor.network }),
  });

/** The robots.txt of a host: none is an empty one; where its server is in trouble nobody should come (RFC 9309). */
async function readRobots(visitor: Visitor, origin: string): Promise<string | "refuses"> {
  let url = `${origin}/robots.txt`;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const answer = await ask(visitor, url, "GET");
    if (answer.state !== "answered") return "";
    const next = redirectOf(answer, url);
    if (!next) {
      if (answer.status >= 500) return "refuses";
      return answer.status === 200 ? (answer.text ?? "") : "";
    }
    url = next;
  }
  return "";
}

async function mayVisit(visitor: Visitor, url: string): Promise<boolean> {
  const { origin, pathname, search } = new URL(url);
  const known = visitor.robots.get(origin) ?? readRobots(visitor, origin);
  visitor.robots.set(origin, known);
  const robots = await known;
  return robots !== "refuses" && isAllowed(robots, ROBOT, pathname + search);
}

/** Where an answer sends on to; null where it does not, or nowhere one could go. */
function redirectOf(
  { status, location }: { status: number; location: string | null },
  from: string,
): string | null {
  if (![301, 302, 303, 307, 308].includes(status) || !location || !URL.canParse(location, from)) return null;
  return webAddress(new URL(location, from).href)?.href ?? null;
}

/** Some servers know no HEAD, or answer it wrongly: what is not plainly well is asked for again. */
async function askTwice(visitor: Visitor, url: string): Promise<GuardedAnswer> {
  const head = await ask(visitor, url, "HEAD");
  const isWell = head.state === "answered" && head.status < 400;
  return isWell || head.state === "refused" ? head : ask(visitor, url, "GET");
}

/** The same place for people: with or without www, a slash at the end, or encryption. */
function placeOf(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return `${hostname.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}${search}`;
}

/** What an answer means that does not send on. */
function judge(status: number): Visit {
  if (status < 400) return { found: "works", status };
  if (status === 404 || status === 410) return { found: "nothing", status, isAnswer: true };
  if (status >= 500) return { found: "silent", status, isAnswer: true };
  // 401, 403, 429 and the like: somebody is there, and wants no robots.
  return { found: "unchecked", status };
}

/**
 * Looks whether a website answers: HEAD, then GET where that fails; each step of a redirect is guarded and asks the
 * robots.txt of its host first.
 */
export async function visitWebsite(start: string, visitor: Visitor): Promise<Visit> {
  let url = start;
  let isForGood = true;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    if (!(await mayVisit(visitor, url))) return { found: "unchecked", status: null };
    const answer = await askTwice(visitor, url);
    if (answer.state === "refused") return { found: "unchecked", status: null };
    if (answer.state === "silent") {
      return { found: answer.isUnknownHost ? "nothing" : "silent", status: null, isAnswer: false };
    }
    const next = redirectOf(answer, url);
    if (!next) {
      const visit = judge(answer.status);
      const hasMoved = visit.found === "works" && hop > 0 && isForGood && placeOf(url) !== placeOf(start);
      return hasMoved && url.length <= LONGEST_ADDRESS
        ? { found: "moved", status: answer.status, to: url }
        : visit;
    }
    if (answer.status !== 301 && answer.status !== 308) isForGood = false;
    url = next;
  }
  return { found: "silent", status: null, isAnswer: true };
}
