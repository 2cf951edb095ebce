/** The bare server: Fastify as it comes, with handlers that send the daemon's statements to the daemon's store, and no more. */
import fastify from "fastify";

import { insertEvent } from "../src/store/events.ts";
import { openStore } from "../src/store/open-store.ts";
import { COLUMN_LIST } from "../src/store/workspace-columns.ts";

const data = process.argv[2]!;
const store = await openStore({ data }, { owner: { address: "the bare server" } });
const app = fastify();

app.get<{ Params: { id: string } }>("/workspaces/:id", async ({ params: { id } }) => {
  const { rows } = await store.query(`SELECT ${COLUMN_LIST} FROM workspaces WHERE id = $1::uuid`, [id]);
  return rows[0];
});

app.get<{ Querystring: { limit: string } }>("/workspaces", async ({ query: { limit } }) => {
  const { rows } = await store.query(
    `SELECT ${COLUMN_LIST} FROM workspaces
     WHERE status <> 'removed' AND position > $1::bigint ORDER BY position LIMIT $2::bigint`,
    [0, Number(limit) + 1],
  );
  return { workspaces: rows.slice(0, Number(limit)) };
});

app.patch<{ Params: { id: string }; Body: { role: string } }>(
  "/workspaces/:id",
  async ({ params: { id }, body: { role } }) =>
    await store.transaction(async (transaction) => {
      const at = new Date().toISOString();
      await transaction.query(`SELECT ${COLUMN_LIST} FROM workspaces WHERE id = $1::uuid FOR UPDATE`, [id]);
      const { rows } = await transaction.query(
        `UPDATE workspaces SET role = $2::text, updated_at = $3::timestamptz
         WHERE id = $1::uuid AND status <> 'removed' RETURNING ${COLUMN_LIST}`,
        [id, role, at],
      );
      await insertEvent(transaction, { workspace_id: id, kind: "WORKSPACE_UPDATED", at, payload: { role } });
      return rows[0];
    }),
);

const address = await app.listen({ host: "127.0.0.1", port: 0 });
process.stdout.write(`the bare server listens on ${address}\n`);
process.stdin.on("end", () => void app.close().then(async () => await store.close())).resume();
