import { z } from "zod";

const optionalUrl = z.preprocess((value) => (value === "" ? undefined : value), z.url().optional());
const text = (fallback: string) => z.string().trim().default(fallback);

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
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

const parsed = envSchema.safeParse(process.env);
if (!parsed.success) throw new Error(`Bad settings: ${z.prettifyError(parsed.error)}`);

export const env = {
  ...parsed.data,
  /** Without a trailing slash. */
  APP_URL: (parsed.data.APP_URL ?? `http://localhost:${parsed.data.PORT}`).replace(/\/+$/, ""),
};
