// Prisma's own migration engine, as WebAssembly: no binary to download, the same `_prisma_migrations`
// table, so that `prisma migrate deploy` works on the same database elsewhere.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { DiffTarget, MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import type * as Bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { ROOT } from "./paths.mjs";

const MIGRATIONS = join(ROOT, "prisma/migrations");
const SCHEMA = join(ROOT, "prisma/schema.prisma");
const FILTERS = { externalTables: [], externalEnums: [] };

/** As Prisma's adapter, but a script is one query: splitting it at `;` breaks functions and leaves halves. */
class MigrationAdapter extends PrismaPg {
  /** What the database said of the last script; the engine keeps it to itself. */
  complaint = "";

  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script: string) => {
      try {
        await connection.underlyingDriver().query(script);
      } catch (error) {
        this.complaint = (error as Error).message;
        throw error;
      }
    };
    return connection;
  }

  /** With a connection string the engine's "shadow" database would be the real one. */
  override async connectToShadowDb(): Promise<never> {
    throw new Error("No shadow database: migrations are diffed between schema files.");
  }
}

async function instantiate(): Promise<typeof Bindings> {
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(readFileSync(path.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

/** Once a process: timers of a first instance would call into the second. */
let engineModule: Promise<typeof Bindings> | undefined;

/** Runs `work` with an engine on the database. One connection: the engine's advisory lock belongs to it. */
async function withEngine<T>(
  databaseUrl: string,
  work: (engine: SchemaEngine, pool: pg.Pool) => Promise<T>,
): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000, max: 1 });
  pool.on("error", () => {});
  const adapter = new MigrationAdapter(pool);
  engineModule ??= instantiate();
  try {
    const { SchemaEngine } = await engineModule;
    const bound = bindMigrationAwareSqlAdapterFactory(adapter);
    return await work(await SchemaEngine.new({ datamodels: undefined }, () => {}, bound), pool);
  } catch (error) {
    throw adapter.complaint ? new Error(adapter.complaint, { cause: error }) : error;
  } finally {
    await pool.end();
  }
}

function readMigrations(folder: string): MigrationList {
  const lockfile = join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: readFileSync(lockfile, "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames(folder).map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

/** Names of the migrations in `folder`, oldest first. */
function migrationNames(folder = MIGRATIONS): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The number of Prisma's own advisory lock. */
const PRISMA_LOCK = 72_707_369;

/** A script that failed was one query and left nothing: said so in the table, it is tried again next time. */
async function forgetFailed(pool: pg.Pool): Promise<void> {
  await pool.query(`
    SELECT pg_advisory_xact_lock(${PRISMA_LOCK});
    UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`);
}

/**
 * Applies the migrations of `folder` that the database lacks, each whole or not at all.
 * @returns the names of those applied now
 */
export async function migrate(databaseUrl: string, folder = MIGRATIONS): Promise<string[]> {
  const input = { migrationsList: readMigrations(folder), filters: FILTERS };
  const output = await withEngine(databaseUrl, async (engine, pool) => {
    try {
      return await engine.applyMigrations(input);
    } catch (error) {
      await forgetFailed(pool).catch(() => {});
      throw error;
    }
  });
  return output.appliedMigrationNames;
}

function schemaTarget(path: string): DiffTarget {
  return existsSync(path)
    ? { tag: "schemaDatamodel", files: [{ path, content: readFileSync(path, "utf8") }] }
    : { tag: "empty" };
}

/** SQL that leads from one schema file to another; from nothing where `from` does not exist. */
async function diffSchemas(databaseUrl: string, from: string, to: string): Promise<string> {
  const params = {
    from: schemaTarget(from),
    to: schemaTarget(to),
    script: true,
    exitCode: null,
    filters: FILTERS,
  };
  // Two files are compared; the engine only insists on a connection.
  const output = await withEngine(databaseUrl, (engine) => engine.diff(params));
  return output.stdout ?? "";
}

/**
 * Writes the next migration, `NNNN_name`: what `prisma/schema.prisma` has that the newest one does not,
 * with the schema copied beside it. Returns its folder. The database is not read.
 */
export async function createMigration(databaseUrl: string, name: string): Promise<string> {
  const names = migrationNames();
  const sql = await diffSchemas(databaseUrl, join(MIGRATIONS, names.at(-1) ?? "", "schema.prisma"), SCHEMA);
  const folder = join(MIGRATIONS, `${String(names.length + 1).padStart(4, "0")}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), sql);
  cpSync(SCHEMA, join(folder, "schema.prisma"));
  return folder;
}
