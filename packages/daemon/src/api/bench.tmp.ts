import { PGlite } from "@electric-sql/pglite";
import fastify from "fastify";
import { request, Agent } from "node:http";
import { createApp } from "./create-app.ts";
import { createLog } from "./create-log.ts";
import { createMemoryService } from "../testing/memory-service.ts";
import { Writable } from "node:stream";
const db = await PGlite.create();
await db.exec("create table w (id uuid primary key, body jsonb, n int default 0)");
const id = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const service = createMemoryService({}); const w = service.put({ id });
await db.query("insert into w values ($1,$2)", [id, JSON.stringify(w)]);
const read = async (id: string) => (await db.query<{ body: any }>("select body from w where id=$1", [id])).rows[0]!.body;
const write = async (id: string) => (await db.query<{ body: any }>("update w set n = n + 1 where id=$1 returning body", [id])).rows[0]!.body;
const bare = fastify();
bare.get("/workspaces/:id", async (r: any) => await read(r.params.id));
bare.patch("/workspaces/:id", async (r: any) => ({ status: "updated", needs_restart: false, workspace: await write(r.params.id) }));
const ours = await createApp({ service: { ...service, read, update: async (id: string) => ({ status: 200, body: { status: "updated", needs_restart: false, workspace: await write(id) } }) } as any, token: "t", version: "1", log: createLog("info", new Writable({ write(_c, _e, d) { d(); } })) });
const a = await bare.listen({ port: 0, host: "127.0.0.1" }), b = await ours.listen({ port: 0, host: "127.0.0.1" });
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const one = (base: string, method: string) => new Promise<void>((ok, no) => {
  const r = request(`${base}/workspaces/${id}`, { method, agent, headers: { authorization: "Bearer t", ...(method === "PATCH" && { "content-type": "application/json" }) } }, (res) => { res.resume(); res.on("end", ok); if (res.statusCode !== 200) no(new Error(String(res.statusCode))); });
  r.on("error", no); r.end(method === "PATCH" ? '{"name":"x"}' : undefined);
});
async function run(base: string, method: string, n: number) { const t = performance.now(); let left = n; await Promise.all(Array.from({ length: 8 }, async () => { while (left-- > 0) await one(base, method); })); return n / (performance.now() - t) * 1000; }
for (const m of ["GET", "PATCH"]) { await run(a, m, 500); await run(b, m, 500); const r: [number, number][] = []; for (let i = 0; i < 5; i++) r.push([await run(a, m, 1500), await run(b, m, 1500)]); console.log(m, r.map(([x, y]) => `${x.toFixed(0)} ${y.toFixed(0)} ${(y / x).toFixed(2)}`).join(" | ")); }
process.exit(0);
