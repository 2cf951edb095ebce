import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { startStoreFixtures } from "../testing/stores.ts";
import { migrate, migrateDown } from "./migrate.ts";
import { loadMigrations, MIGRATIONS_FOLDER } from "./migration-files.ts";
import type { SessionStore } from "./session.ts";
import { listBackfilled } from "./workspaces.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const fixtures = await startStoreFixtures();
afterAll(async () => void (await Promise.all(fixtures.map((fixture) => fixture.stop()))));

const migrations = await loadMigrations(MIGRATIONS_FOLDER);
const BEFORE = migrations.at(-2)!.version;

/** What may become a template's name, said another way than the migration says it. */
function isTemplateName(text: string): boolean {
  const characters = Array.from(text);
  if (characters.length < 1 || characters.length > 255 || text !== text.trim() || text === "org-templates")
    return false;
  if (/[\p{Cc}\p{Zl}\p{Zp}\\]/u.test(text)) return false;
  return text.split("/").every((segment) => segment !== "" && !segment.startsWith(".") && !segment.startsWith("ws-"));
}

const HOSTILE = [
  "seo-agent",
  "org-templates/acme/seo",
  "org-templates",
  "org-templates/",
  "../seo-agent",
  "seo-agent/..",
  "a/./b",
  "a//b",
  "/etc/passwd",
  "/",
  ".",
  "..",
  "...",
  ".hidden",
  "a/.hidden",
  "ws-1234",
  "a/ws-1234",
  "awws-1",
  "ws",
  "",
  " ",
  " seo-agent",
  "seo-agent ",
  "seo-agent\n",
  "\nseo-agent",
  "seo\tagent",
  "seo agent",
  "seo\u0085agent",
  "seo\u2028agent",
  "\u00A0seo",
  "seo\uFEFF",
  "seo\u3000",
  "a\\b",
  "..\\..\\x",
  "C:\\x",
  "'; DROP TABLE workspaces; --",
  "%2e%2e%2f",
  "$(reboot)",
  "näme/ünï",
  "名前",
  "😀",
  "x".repeat(255),
  "x".repeat(256),
  "😀".repeat(255),
  "😀".repeat(256),
  "a\u007Fb",
  "a\u0001b",
];

const segment = fc.oneof(
  fc.constantFrom(
    "",
    ".",
    "..",
    "a",
    "seo-agent",
    "ws-",
    "ws",
    ".x",
    "org-templates",
    " ",
    "\u00A0",
    "\\",
    "\n",
    "\u2029",
    "\u009F",
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const text = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.array(segment, { maxLength: 4 }).map((parts) => parts.join("/")),
  )
  // JSON in PostgreSQL has neither.
  .map((value) => value.replaceAll("\0", "\u0001").toWellFormed());
const data = fc.oneof(
  { weight: 8, arbitrary: text.map((template) => ({ template })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(null, 1, "seo-agent", ["template"], { template: null }, { template: 7 }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>({ template: ["x"] }, { template: { template: "x" } }, {}, { other: "x" }),
  },
);

describe.each(fixtures)("the back-fill of templates on $kind", (fixture) => {
  let store: SessionStore;
  beforeAll(async () => {
    store = await fixture.openUnmigrated();
    await migrate(store, migrations);
  });

  /** What becomes of the configs when the template column is added. */
  async function fill(configs: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
    await migrateDown(store, migrations, BEFORE);
    await store.query("DELETE FROM workspaces");
    await store
      .query(
        `WITH given AS (SELECT gen_random_uuid() AS id, number, item
         FROM jsonb_array_elements($1::text::jsonb) WITH ORDINALITY AS given (item, number)),
       made AS (INSERT INTO workspaces (id, name, runtime, created_at, updated_at)
         SELECT id, number::text, 'claude-code', now(), now() FROM given RETURNING id)
       INSERT INTO workspace_config SELECT id, item FROM given`,
        [JSON.stringify(configs)],
      )
      .catch((error: unknown) => {
        throw new Error(JSON.stringify(configs), { cause: error });
      });
    await migrate(store, migrations);
    const { rows } = await store.query(
      `SELECT template, template_provenance, applied_template, applied_digest FROM workspaces ORDER BY name::int`,
    );
    return rows;
  }

  const expected = (config: unknown): Record<string, unknown> => {
    const { template } = Object(config) as { readonly template?: unknown };
    const isName = !Array.isArray(config) && typeof template === "string" && isTemplateName(template);
    return isName
      ? { template, template_provenance: "backfill", applied_template: template, applied_digest: null }
      : { template: "", template_provenance: "api", applied_template: "", applied_digest: null };
  };

  it("takes names as they are and leaves everything else out", async () => {
    const configs = HOSTILE.map((template) => ({ template }));
    const rows = await fill(configs);
    expect(configs.map((config, index) => ({ config, row: rows[index] }))).toEqual(
      configs.map((config) => ({ config, row: expected(config) })),
    );
    expect(rows.filter(({ template }) => template !== "")).toHaveLength(13);
    expect((await listBackfilled(store)).map(({ template }) => template)).toContain("seo-agent");
  });

  it("takes nothing that cannot name a template, whatever a workspace wrote", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(data, { minLength: 20, maxLength: 60 }), async (configs) => {
        expect(await fill(configs)).toEqual(configs.map(expected));
      }),
      { numRuns: 15 },
    );
  });
});
