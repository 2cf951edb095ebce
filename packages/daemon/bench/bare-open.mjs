/** The bare start: opens the embedded PostgreSQL of a folder by itself, and says what one query gave. */
import { PGlite } from "@electric-sql/pglite";

const database = await PGlite.create({ dataDir: process.argv[2] });
const { rows } = await database.query("SELECT count(*) AS count FROM workspaces");
process.stdout.write(`${JSON.stringify(rows[0])}\n`);
await database.close();
