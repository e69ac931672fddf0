import localFont from "next/font/local";

/** Headings: Bricolage Grotesque (SIL OFL). */
export const headingFont = localFont({
  src: "../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
  weight: "200 800",
  variable: "--font-heading",
  display: "swap",
  // Comes after the style sheet: on a slow line its 41 kB would hold up the first paint.
  preload: false,
});

/** Everything else: Atkinson Hyperlegible Next (SIL OFL), drawn for low vision. */
export const textFont = localFont({
  src: "../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  variable: "--font-text",
  display: "swap",
});
