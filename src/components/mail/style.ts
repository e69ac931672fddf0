/**
 * The look of mails. Inline, because many programs drop style sheets; the sheet below adds what is not lost
 * without it.
 */
const FONT = "'Atkinson Hyperlegible Next', 'Segoe UI', Helvetica, Arial, sans-serif";

export const COLORS = {
  paper: "#FBF8F1",
  card: "#FFFFFF",
  ink: "#1E2A26",
  quiet: "#55615B",
  line: "#DED7C8",
  forest: "#14543F",
  link: "#1F5F8B",
} as const;

export const STYLES = {
  body: { margin: 0, padding: 0, background: COLORS.paper, color: COLORS.ink, fontFamily: FONT },
  outer: { background: COLORS.paper },
  column: { width: "100%", maxWidth: "600px", margin: "0 auto" },
  brand: { padding: "28px 24px 12px", fontSize: "16px", lineHeight: "1.2", fontWeight: 700 },
  card: {
    padding: "28px 24px 32px",
    background: COLORS.card,
    borderTop: `3px solid ${COLORS.forest}`,
    fontSize: "17px",
    lineHeight: "1.55",
  },
  footer: { padding: "18px 24px 40px", color: COLORS.quiet, fontSize: "14px", lineHeight: "1.5" },
  heading: { margin: "0 0 14px", fontSize: "24px", lineHeight: "1.2", fontWeight: 700 },
  subheading: { margin: "26px 0 8px", fontSize: "18px", lineHeight: "1.25", fontWeight: 700 },
  paragraph: { margin: "0 0 14px" },
  small: { margin: "0 0 10px" },
  link: { color: COLORS.link },
  quietLink: { color: COLORS.quiet },
  button: {
    display: "inline-block",
    padding: "12px 22px",
    borderRadius: "8px",
    background: COLORS.forest,
    color: "#FFFFFF",
    fontWeight: 700,
    textDecoration: "none",
  },
  code: {
    margin: "0 0 18px",
    fontSize: "32px",
    lineHeight: "1.3",
    letterSpacing: "0.12em",
    fontWeight: 700,
    fontFamily: "ui-monospace, Menlo, Consolas, monospace",
  },
  textOnly: { display: "none" },
  preview: { display: "none", maxHeight: 0, overflow: "hidden", opacity: 0 },
} as const;

/** What no element says of itself: plain elements in a body, and the dark. */
export const SHEET = `
.m-card h1 { margin: 0 0 14px; font-size: 24px; line-height: 1.2; }
.m-card h2 { margin: 26px 0 8px; font-size: 18px; line-height: 1.25; }
.m-card p { margin: 0 0 14px; }
.m-card a { color: #1F5F8B; }
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .m-paper { background: #15201C !important; color: #ECE7DA !important; }
  .m-card { background: #1D2A25 !important; border-color: #8FD0B2 !important; color: #ECE7DA !important; }
  .m-line { border-color: #36453E !important; }
  .m-quiet, .m-quiet a { color: #A9B5AE !important; }
  .m-card a { color: #8EC5EA !important; }
  .m-card a.m-button, .m-card a[style*="background"] { background: #8FD0B2 !important; color: #10241C !important; }
}`;
