/** Everything the live map says, in the reader's language; handed over by the server. */
export type MapWords = {
  label: string;
  zoomIn: string;
  zoomOut: string;
  searchArea: string;
  follow: string;
  close: string;
  here: string;
  streets: string;
  streetsNote: string;
  streetsFailed: string;
  failed: string;
  credit: string;
  initiatives: string;
};

/** Kinds and groups by key, as the live map names them. */
export type MapNames = {
  kinds: Record<string, { label: string; group: string }>;
  groups: Record<string, string>;
};
