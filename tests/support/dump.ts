// The whole database as text: to search it for what must not be there, and to see that nothing changed.
import pg from "pg";

/** Every row of every table, jobs included, as `table: row` lines. */
export async function dumpDatabase(url = process.env.DATABASE_URL): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
       ORDER BY 1`,
    );
    const lines: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t ORDER BY 1`);
      lines.push(...rows.map(({ row }) => `${name}: ${row}`));
    }
    return lines.join("\n");
  } finally {
    await client.end();
  }
}
