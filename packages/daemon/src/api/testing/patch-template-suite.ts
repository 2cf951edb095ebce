import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { describe, expect, it } from "vitest";

/** A row as a case gives it. */
export interface GivenRow {
  readonly exists: boolean;
  readonly template: string;
  readonly runtime: string;
  readonly status: string;
  readonly kind: "workspace" | "platform";
}

export interface GivenTemplate {
  readonly name: string;
  readonly runtime: string;
}

/** What a case begins with. */
export interface GivenDaemon {
  /** Of the row, whether it exists or not. */
  readonly id: string;
  readonly row: GivenRow;
  /** The templates that are known. */
  readonly templates: readonly GivenTemplate[];
  /** The daemon's token. */
  readonly token: string;
  /** `query`: the store refuses the statement. `down`: it does not answer. */
  readonly fault?: "query" | "down";
}

/** A daemon in that state: what was delivered to the row is what it wants. */
export interface Daemon {
  readonly app: FastifyInstance;
  /** The template that is stored; null where there is no row. */
  readonly storedTemplate: () => Promise<string | null>;
}

interface Case {
  readonly id: string;
  readonly title: string;
  readonly given: {
    readonly manifest: string;
    readonly row: GivenRow;
    readonly db_fault?: string;
    readonly credential?: { readonly bearer: string; readonly headers?: Readonly<Record<string, string>> };
  };
  readonly request: { readonly path_id: string; readonly raw_body: string };
  readonly expected: Readonly<Record<string, unknown>>;
  readonly recommended?: Readonly<Record<string, unknown>>;
  readonly then_restart?: { readonly op?: string; readonly body?: object };
}

interface Decision {
  readonly as: "expected" | "recommended" | "part 0";
  readonly status: number | readonly number[];
  readonly body?: Readonly<Record<string, unknown>>;
  readonly template: string | null;
  readonly nearest?: string;
  readonly then?: { readonly config_dir: string; readonly source: string; readonly rule: string };
}

const folder = `${import.meta.dirname}/../../../../../fixtures/daemon`;
const read = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
const { manifests, cases } = read("patch-template.json") as {
  manifests: Record<string, readonly Partial<GivenTemplate>[]>;
  cases: readonly Case[];
};
const { decisions } = read("patch-template-decisions.json") as { decisions: Record<string, Decision> };

const ID = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";
const TOKEN = "adm";
/** Signs of something that a client must never see. */
const INTERNALS = /\bselect\b|\bupdate\b.*\bset\b|\.ts\b|node_modules|stack/i;

/** The shipped templates are for the runtime that they are called after, but for one. */
function toTemplate({ name = "", runtime }: Partial<GivenTemplate>): GivenTemplate {
  return { name, runtime: runtime ?? (name === "seo-agent" ? "claude-code" : name.replace(/-default$/, "")) };
}

/** Every case of patch-template.json over HTTP, against the decision that stands for it in patch-template-decisions.json. */
export function describePatchTemplate(name: string, openDaemon: (given: GivenDaemon) => Promise<Daemon>): void {
  describe(`PATCH /workspaces/:id/template on ${name}`, () => {
    it("has a decision for each case, in the case's own words where it follows them", () => {
      expect(Object.keys(decisions)).toEqual(cases.map(({ id }) => id));
      for (const { id, expected, recommended } of cases) {
        const { as, status, body = {} } = decisions[id]!;
        const followed = { expected, recommended, "part 0": undefined }[as];
        if (followed === undefined) continue;
        expect(status, id).toBe(followed["status"]);
        const { error, status: state } = followed["body"] as Readonly<Record<string, unknown>>;
        if (state !== undefined) expect(body["status"], id).toBe(state);
        if (error !== undefined && body["error"] !== undefined) expect(body["error"], id).toBe(error);
      }
    });

    it.each(cases.map((each) => [each.id, each.title, each] as const))(
      "%s: %s",
      async (id, _title, { given, request, ...rest }) => {
        const decision = decisions[id]!;
        const { app, storedTemplate } = await openDaemon({
          id: ID,
          row: given.row,
          templates: (manifests[given.manifest] ?? []).map(toTemplate),
          token: TOKEN,
          ...(given.db_fault !== undefined && { fault: "query" }),
          ...(rest.expected["status"] === 503 && { fault: "down" }),
        });
        const ask = async (method: "PATCH" | "POST", path: string, payload: string) =>
          await app.inject({
            method,
            url: `/workspaces/${encodeURIComponent(request.path_id)}/${path}`,
            payload,
            headers: {
              authorization: `Bearer ${given.credential?.bearer ?? TOKEN}`,
              "content-type": "application/json",
              ...given.credential?.headers,
            },
          });

        const answer = await ask("PATCH", "template", request.raw_body);
        expect([decision.status].flat(), answer.body).toContain(answer.statusCode);
        const body = answer.json<Readonly<Record<string, unknown>>>();
        if (answer.statusCode < 300) {
          expect(body).toMatchObject(decision.body ?? {});
          expect(body["workspace"]).toMatchObject({ template: decision.template });
        } else {
          expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
          expect(body).toMatchObject({ ...decision.body, status: answer.statusCode });
          expect(answer.body).not.toMatch(INTERNALS);
        }
        if (decision.nearest !== undefined) expect(body["fix"]).toContain(decision.nearest);
        expect(await storedTemplate()).toBe(decision.template);

        if (decision.then === undefined) return;
        const { op = "restart", body: restart } = rest.then_restart!;
        const launch = await ask("POST", op, restart === undefined ? "" : JSON.stringify(restart));
        const { config_dir, source, rule } = decision.then;
        expect(launch.statusCode, launch.body).toBe(202);
        expect(launch.json()).toMatchObject({ status: "provisioning", config_dir, plan: { source, rule } });
      },
    );
  });
}
