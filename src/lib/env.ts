import { resolve } from "node:path";
import { z } from "zod";

const optionalUrl = z.preprocess((value) => (value === "" ? undefined : value), z.url().optional());
const text = (fallback: string) => z.string().trim().default(fallback);

/** A line that anybody can call. `for` is what it helps with; `checkedOn` the day when somebody here tried it. */
const helpLine = z.object({
  name: z.string().min(1),
  phone: z.string().min(1),
  url: z.url().nullable().default(null),
  for: z.enum(["today", "safety", "both"]).default("both"),
  checkedOn: z.iso.date().nullable().default(null),
});
export type HelpLine = z.output<typeof helpLine>;

/** As they are published all over Massachusetts; whoever runs a copy calls them and sets the day. */
const HELP_LINES = [
  { name: "Mass 211", phone: "211", url: "https://mass211.org", for: "both" },
  {
    name: "Project Bread FoodSource Hotline",
    phone: "1-800-645-8333",
    url: "https://www.projectbread.org/foodsource-hotline",
    for: "today",
  },
  {
    name: "SafeLink",
    phone: "1-877-785-2020",
    url: "https://casamyrna.org/get-support/safelink",
    for: "safety",
  },
];

function readJson(text: unknown): unknown {
  try {
    return typeof text === "string" && text.trim() !== "" ? JSON.parse(text) : HELP_LINES;
  } catch {
    return text;
  }
}

/** Every setting of the app; the one place that reads the environment. Described in `.env.example`. */
const envSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** Set by `npm start` when the embedded database is used; absent only while building. */
  DATABASE_URL: z.preprocess((value) => (value === "" ? undefined : value), z.string().optional()),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  /** Origin that absolute links are made from. */
  APP_URL: optionalUrl,
  OPERATOR_NAME: text(""),
  OPERATOR_EMAIL: text(""),
  /** Street tiles that a visitor may turn on, `https://…/{z}/{x}/{y}.png`. */
  TILE_URL: text(""),
  TILE_ATTRIBUTION: text(""),
  /** Server that finds addresses, in the style of Nominatim or of the U.S. Census; without it, ZIPs and towns only. */
  GEOCODER_URL: optionalUrl,
  /** Whether the websites of entries are looked at; without it only where this copy has an address of its own. */
  WEBSITE_CHECKS: z.preprocess((value) => (value === "" ? undefined : value), z.stringbool().optional()),
  /** Most that are asked by mail in one run of the job (each weekday) whether their page is still right. */
  REVIEW_MAILS_PER_RUN: z.coerce.number().int().min(0).max(10_000).default(20),
  /** Keys of all hashes, seals and tokens come from it; `npm start` makes and keeps one. Absent only while building. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** Mail server, `smtps://user:password@host:465`. Without it, mail is read at `/mailbox` (local mode). */
  SMTP_URL: text(""),
  /** Sender of all mail. */
  MAIL_FROM: text(""),
  /** Mails an hour to one address; more wait. */
  MAIL_CAP_PER_HOUR: z.coerce.number().int().min(1).default(20),
  /** Becomes admin by signing in. */
  ADMIN_EMAIL: text("").transform((value) => value.toLowerCase()),
  /** Whether the last entry of `X-Forwarded-For` is the visitor's address: only behind a proxy of ours. */
  TRUST_PROXY: z.stringbool().default(false),
  /** Seconds that a person needs at least for a form; less is a robot. */
  FORM_MIN_SECONDS: z.coerce.number().min(0).default(2),
  /** How many times the usual one visitor may send: for a gathering where many share one address. */
  VISITOR_LIMIT_FACTOR: z.coerce.number().min(1).default(1),
  /** OpenID Connect, optional: issuer, client and the name on the button. */
  OIDC_ISSUER: optionalUrl,
  OIDC_CLIENT_ID: text(""),
  OIDC_CLIENT_SECRET: text(""),
  OIDC_NAME: text(""),
  /** Public help lines, shown with a need for food, shelter or safety: a JSON list. */
  HELP_LINES: z.preprocess(readJson, z.array(helpLine)),
  /** Where photos lie; the embedded database and the backups, too. Relative to where the site was started. */
  DATA_DIR: text("").transform((folder) => resolve(folder || ".data")),
  /** A store for photos that speaks S3, instead of DATA_DIR: all of these or none. */
  S3_ENDPOINT: optionalUrl,
  S3_BUCKET: text(""),
  S3_ACCESS_KEY_ID: text(""),
  S3_SECRET_ACCESS_KEY: text(""),
  S3_REGION: text(""),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

type Settings = z.output<typeof envSchema>;
const parsed = envSchema.safeParse(process.env);
if (!parsed.success) throw new Error(`Bad settings: ${z.prettifyError(parsed.error)}`);

/** The bucket for photos; null without one. @throws Error when only a part of it is set */
function photoBucket() {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION } =
    parsed.data as Settings;
  const all = { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION };
  const missing = Object.entries(all).flatMap(([name, value]) => (value ? [] : [name]));
  if (missing.length === Object.keys(all).length) return null;
  if (missing.length > 0 || !S3_ENDPOINT) {
    throw new Error(`Bad settings: a store for photos needs all of S3_…; missing: ${missing.join(", ")}`);
  }
  return {
    ...{ endpoint: S3_ENDPOINT, bucket: S3_BUCKET, region: S3_REGION },
    ...{ accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
  };
}

/** Without a trailing slash. */
const APP_URL = (parsed.data.APP_URL ?? `http://localhost:${parsed.data.PORT}`).replace(/\/+$/, "");

const isLocalhost = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(APP_URL).hostname);

// next-auth reads it from the environment by itself, at each request, and believes the `Host` header without it.
process.env.NEXTAUTH_URL = APP_URL;

export const env = {
  ...parsed.data,
  APP_URL,
  photoBucket: photoBucket(),
  /** A copy on one's own machine: mail is not sent but read at `/mailbox`. */
  isLocalMode: !parsed.data.SMTP_URL && isLocalhost,
  /** A copy on one's own machine has no address that whoever is visited could ask about it. */
  checksWebsites: parsed.data.WEBSITE_CHECKS ?? !isLocalhost,
};
