import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { CARD_SIZE } from "@/lib/page-metadata";

/** What a preview card says. */
export type CardContent = {
  siteName: string;
  title: string;
  /** One line or two below the title. */
  line: string;
  /** A word above the title with its icon, in a color of its own. */
  kicker: { text: string; color: string; icon: string } | null;
};

// Pictures know no style sheets: the light scheme's tokens.
const [PAPER, INK, QUIET, FOREST, CRANBERRY, MARIGOLD] = [
  "#fbf8f1",
  "#1e2a26",
  "#55615b",
  "#14543f",
  "#a3243b",
  "#e9a820",
];
const HEADING = "Bricolage Grotesque";
const TEXT = "Atkinson Hyperlegible Next";

/** Longest texts that fit, in characters. */
const LONGEST = { title: 90, line: 150, kicker: 60 };

const FONT_FILES = [
  { name: HEADING, weight: 800, file: "bricolage-grotesque/files/bricolage-grotesque-latin-800-normal.woff" },
  {
    name: TEXT,
    weight: 400,
    file: "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff",
  },
  {
    name: TEXT,
    weight: 700,
    file: "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff",
  },
] as const;

let fonts: Promise<{ name: string; weight: 400 | 700 | 800; data: Buffer }[]> | null = null;

/** The fonts, read once a process. */
function loadFonts() {
  fonts ??= Promise.all(
    FONT_FILES.map(async ({ name, weight, file }) => ({
      name,
      weight,
      data: await readFile(join(process.cwd(), "node_modules/@fontsource", file)),
    })),
  );
  return fonts;
}

/** Letters that the fonts have: for others the renderer would ask servers on the internet. */
function drawable(text: string, longest: number): string {
  const known = text
    .normalize("NFC")
    .replace(/[^\u0020-\u007e\u00a1-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]/g, "");
  return known.length > longest ? `${known.slice(0, longest - 1).trimEnd()}…` : known;
}

function titleSize(title: string): number {
  if (title.length > 60) return 56;
  return title.length > 34 ? 68 : 88;
}

/** Draws a card as PNG, without asking anybody for anything. */
export async function renderCard(content: CardContent): Promise<ImageResponse> {
  const options = { ...CARD_SIZE, fonts: await loadFonts() };
  return new ImageResponse(<Card {...content} />, options);
}

function Card({ siteName, title, line, kicker }: CardContent) {
  const shown = drawable(title, LONGEST.title);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: "56px 72px",
        background: PAPER,
        color: INK,
        fontFamily: TEXT,
      }}
    >
      <div style={{ display: "flex", alignItems: "center", gap: 20, fontFamily: HEADING, fontSize: 34 }}>
        <Rings />
        {siteName}
      </div>
      <div style={{ height: 4, marginTop: 28, background: INK }} />
      <div style={{ display: "flex", flexDirection: "column", flexGrow: 1, justifyContent: "center" }}>
        {kicker && <Kicker {...kicker} />}
        <div
          style={{
            display: "block",
            fontFamily: HEADING,
            fontSize: titleSize(shown),
            letterSpacing: -2,
            lineHeight: 1.04,
          }}
        >
          {shown}
        </div>
        <div style={{ marginTop: 24, fontSize: 36, lineHeight: 1.3, color: QUIET }}>
          {drawable(line, LONGEST.line)}
        </div>
      </div>
    </div>
  );
}

function Kicker({ text, color, icon }: NonNullable<CardContent["kicker"]>) {
  return (
    <div style={{ display: "flex", alignItems: "center", gap: 20, marginBottom: 24 }}>
      <div
        style={{
          display: "flex",
          alignItems: "center",
          justifyContent: "center",
          width: 72,
          height: 72,
          borderRadius: 36,
          background: color,
        }}
      >
        <svg width="42" height="42" viewBox="0 0 24 24" aria-hidden="true">
          <path
            d={icon}
            fill="none"
            stroke={PAPER}
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </div>
      <div style={{ fontSize: 36, fontWeight: 700, color }}>{drawable(text, LONGEST.kicker)}</div>
    </div>
  );
}

/** The site's mark. */
function Rings() {
  return (
    <svg width="64" height="64" viewBox="0 0 40 40" aria-hidden="true">
      <g fill="none" strokeWidth="4">
        <circle cx="14" cy="14" r="9" stroke={FOREST} />
        <circle cx="26" cy="14" r="9" stroke={CRANBERRY} />
        <circle cx="20" cy="25" r="9" stroke={MARIGOLD} />
        <path d="M14 5a9 9 0 0 1 9 9" stroke={FOREST} />
      </g>
    </svg>
  );
}
