import { readFirstDay, readLastDay } from "./dates";

/** A line of a text that says what was decided, or what somebody is to do. */
export type MarkedLine = {
  sort: "decision" | "action";
  /** What it says, without its marks. Never empty. */
  text: string;
  /** Who is to do it, as written after the "@"; null for nobody, and for a decision. */
  mention: string | null;
  /** YYYY-MM-DD. */
  due: string | null;
  /** Number of the line in the text, from 0. */
  line: number;
};

const MARK =
  /^\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)?(?:\[[ x]\]\s+)?#(?:(decisi[oó]n)|action|acci[oó]n)(?![\p{L}\p{M}\p{N}_-])\s*:?\s*(.*)$/iu;
const MENTION =
  /^@(?:"([^"]{1,120})"|“([^”]{1,120})”|«([^»]{1,120})»|([\p{L}\p{N}][\p{L}\p{M}\p{N}_.'’-]*))/u;
const FENCE = /^\s{0,3}(?:[-*+]\s+)?(`{3,}|~{3,})/;

type Parts = Pick<MarkedLine, "text" | "mention" | "due">;

const withoutDashes = (text: string) => text.replace(/^[\s:,;–—-]+/u, "");

function readMention(text: string): { mention: string; rest: string } | null {
  const match = MENTION.exec(text);
  if (!match) return null;
  const [all, straight, curly, angled, word = ""] = match;
  const quoted = (straight ?? curly ?? angled)?.trim();
  if (quoted !== undefined) return quoted ? { mention: quoted, rest: text.slice(all.length) } : null;
  const mention = word.replace(/[.'’-]+$/u, "");
  return { mention, rest: text.slice(1 + mention.length) };
}

/** "@name by 3 May", in any order, before what is to be done; the day may stand after it, too. */
function readAction(words: string, meetingDay: string): Parts {
  let [text, mention, due] = [words, null as string | null, null as string | null];
  for (let turn = 0; turn < 2; turn += 1) {
    const who = mention === null ? readMention(text) : null;
    if (who) [mention, text] = [who.mention, withoutDashes(who.rest)];
    const when = due === null ? readFirstDay(text, meetingDay) : null;
    if (when) [due, text] = [when.day, withoutDashes(when.rest)];
  }
  const last = due === null ? readLastDay(text, meetingDay) : null;
  if (last?.rest.trim()) [due, text] = [last.day, last.rest.replace(/[\s,;]$/u, "")];
  return { text: text.trim(), mention, due };
}

/**
 * Reads the lines "#decision …" and "#action @name by 3 May …" ("#decisión", "#acción @nombre para el 3 de mayo") of a
 * text, in their order. They may stand in a list; what stands in a block of code is none.
 * @param meetingDay YYYY-MM-DD of the meeting that the text is about
 */
export function parseLines(body: string, meetingDay: string): MarkedLine[] {
  let fence: string | null = null;
  return body.split("\n").flatMap((raw, line): MarkedLine[] => {
    const mark = FENCE.exec(raw)?.[1];
    if (mark && (fence === null || mark.startsWith(fence))) {
      fence = fence === null ? mark : null;
      return [];
    }
    const match = fence === null ? MARK.exec(raw.normalize("NFC")) : null;
    if (!match) return [];
    const [, decision, words = ""] = match;
    const parts = decision ? { text: words.trim(), mention: null, due: null } : readAction(words, meetingDay);
    return parts.text ? [{ sort: decision ? "decision" : "action", ...parts, line }] : [];
  });
}

const NAMES = /@(?:"[^"]+"|“[^”]+”|«[^»]+»|[\p{L}\p{N}][\p{L}\p{M}\p{N}_.'’-]*) ?/u;

/** A line without the first name in it, where that is to go. */
function cutMention(raw: string, isGone: (mention: string) => boolean): string {
  return raw.normalize("NFC").replace(NAMES, (all) => (isGone(readMention(all)?.mention ?? "") ? "" : all));
}

/** A text without some names in the lines that give somebody something to do. */
export function withoutMentions(body: string, isGone: (mention: string) => boolean): string {
  const marked = new Set(parseLines(body, "2000-01-01").flatMap((one) => (one.mention ? [one.line] : [])));
  return body
    .split("\n")
    .map((raw, line) => (marked.has(line) ? cutMention(raw, isGone) : raw))
    .join("\n");
}

/** A text in pieces, as a page shows it: Markdown, and marked lines that follow each other. */
export type Piece = { sort: "markdown"; text: string } | { sort: "marked"; lines: MarkedLine[] };

/** A line that was begun and says nothing yet names nobody: what is shown of names is decided where actions are. */
const withoutName = (raw: string) => (MARK.test(raw.normalize("NFC")) ? cutMention(raw, () => true) : raw);

/** Parts a text into what is shown as Markdown, and the lines that are shown as decisions and actions. */
export function toPieces(body: string, meetingDay: string): Piece[] {
  const marked = new Map(parseLines(body, meetingDay).map((one) => [one.line, one]));
  const pieces: Piece[] = [];
  body.split("\n").forEach((raw, at) => {
    const [line, text] = [marked.get(at), withoutName(raw)];
    const last = pieces.at(-1);
    if (line && last?.sort === "marked") last.lines.push(line);
    else if (line) pieces.push({ sort: "marked", lines: [line] });
    else if (last?.sort === "markdown") last.text += `\n${text}`;
    // Empty lines between marked ones part nothing.
    else if (text.trim() || pieces.length === 0) pieces.push({ sort: "markdown", text });
  });
  return pieces.filter((piece) => piece.sort === "marked" || piece.text.trim() !== "");
}
