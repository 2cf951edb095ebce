import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import type { Entry } from "../catalogue/catalogue.ts";
import { plantTree } from "../catalogue/plant-tree.ts";
import { expectResolution } from "./expect-resolution.ts";
import type { Question } from "./question.ts";

interface Vector {
  readonly id: string;
  readonly title: string;
  readonly given: {
    readonly dirs: readonly string[];
    readonly files: readonly { readonly path: string; readonly content: string }[];
    readonly symlinks: readonly { readonly path: string; readonly target: string }[];
    readonly known_runtimes?: readonly string[];
    readonly workspace_name?: string;
    readonly db_runtime?: string;
    readonly db_template?: string;
    readonly body: Question["request"];
  };
  readonly portcullis: { readonly source: string | null; readonly label: string; readonly rule: string };
}

const { cases, defaults } = JSON.parse(
  readFileSync(new URL("../../../../../fixtures/daemon/restart.json", import.meta.url), "utf8"),
) as { readonly cases: readonly Vector[]; readonly defaults: { readonly known_runtimes: readonly string[] } };

/** Whether a linked config.yaml is read, no property says. */
const LEFT_OUT = new Set(["RT-072"]);

describe("the model, on the cases of a real system", () => {
  it.each(cases.filter(({ id }) => !LEFT_OUT.has(id)).map((one) => [`${one.id} ${one.title}`, one] as const))(
    "%s",
    (_, { given, portcullis }) => {
      const top = plantTree({ root: "plain", entries: entriesOf(given) });
      const { source, label, rule, isOpen } = expectResolution(top, {
        workspace: {
          name: given.workspace_name ?? "",
          runtime: given.db_runtime ?? "",
          template: given.db_template ?? "",
        },
        request: given.body,
        known_runtimes: given.known_runtimes ?? defaults.known_runtimes,
      });
      expect({ source, label, rule }).toEqual(portcullis);
      expect(isOpen).toBe(false);
    },
  );
});

function entriesOf({ dirs, files, symlinks }: Vector["given"]): readonly Entry[] {
  const configurations = new Map(files.map(({ path, content }) => [path, content]));
  return [
    ...dirs.map((path): Entry => {
      const text = configurations.get(`${path}/config.yaml`);
      return { kind: "directory", path, ...(text !== undefined && { configuration: configurationOf(text) }) };
    }),
    ...symlinks.map(({ path, target }): Entry => ({ kind: "link", path, target })),
  ];
}

function configurationOf(text: string): { readonly text: string; readonly name?: string; readonly runtime?: string } {
  const said = parse(text) as Readonly<Record<string, unknown>>;
  const { name, runtime } = said;
  return { text, ...(typeof name === "string" && { name }), ...(typeof runtime === "string" && { runtime }) };
}
