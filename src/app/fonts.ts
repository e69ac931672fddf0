import localFont from "next/font/local";

// Neither is preloaded: on a slow line their 75 kB would hold up the style sheet, and so the first paint. Until
// they are there, fallbacks of the same measure stand in.

/** Headings: Bricolage Grotesque (SIL OFL). */
export const headingFont = localFont({
  src: "../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
  weight: "200 800",
  variable: "--font-heading",
  display: "swap",
  preload: false,
});

/** Everything else: Atkinson Hyperlegible Next (SIL OFL), drawn for low vision. */
export const textFont = localFont({
  src: "../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  variable: "--font-text",
  display: "swap",
  preload: false,
});
