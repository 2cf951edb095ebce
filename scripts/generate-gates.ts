import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { bindGates } from "../packages/gates/src/configuration/bind-gates.ts";
import { parseConfiguration } from "../packages/gates/src/configuration/parse-configuration.ts";
import { ENGINE_RULES } from "../packages/gates/src/core/engine-rules.ts";
import type { BoundGate, Gate } from "../packages/gates/src/core/gate.ts";
import { GATES, loadGates, type GateId, type LoadedGates } from "../packages/gates/src/gates/registry.ts";
import { listOptions, type ConfigurationSchema } from "./list-options.ts";
import { GENERATED, renderGatePage, renderRules, table } from "./render-gate-page.ts";

/** The folder of the pages, which has nothing else in it. */
export const PAGES = "docs/gates";

/** What is written by hand of the gates that have a page of their own; of the others, it stands in the page of the configuration. */
const BY_HAND: Partial<Record<GateId, string>> = {
  "contract-drift": "contracts.md",
  "migration-collision": "migrations.md",
  "template-delivery": "templates.md",
  "restart-resolution": "restart.md",
};

/** What is generated from the gates: their pages, and the version that reports bear. */
export async function generateGates(root: string): Promise<ReadonlyMap<string, string>> {
  const read = (file: string): Promise<string> => readFile(join(root, file), "utf8");
  const { version } = JSON.parse(await read("packages/gates/package.json")) as { version: string };
  const schema = JSON.parse(
    await read("packages/contracts/schemas/portcullis_config.schema.json"),
  ) as ConfigurationSchema;
  const loaded = await loadGates(Object.keys(GATES) as GateId[]);
  const pages = [...loaded].map(async ([id, { gate }]): Promise<[string, string]> => {
    const file = `docs/examples/${id}.yaml`;
    const text = await read(file);
    return [
      `${PAGES}/${id}.md`,
      renderGatePage({
        gate,
        example: { file, text },
        bound: bindExample(text, file, loaded),
        options: listOptions(schema, id),
        byHand: BY_HAND[id] ?? `configuration.md#${id}`,
      }),
    ];
  });
  return new Map([
    [
      "packages/gates/src/generated/version.ts",
      `// GENERATED from packages/gates/package.json by scripts/generate.ts. Do not edit.\nexport const version = ${JSON.stringify(version)};\n`,
    ],
    ["docs/gates.md", renderIndex([...loaded.values()].map(({ gate }) => gate))],
    ...(await Promise.all(pages)),
  ]);
}

/** An example is a configuration that the command line takes. */
function bindExample(text: string, file: string, loaded: LoadedGates): BoundGate {
  const refuse = (path: string): never => {
    throw new Error(`${file} points at ${path}: an example stands alone.`);
  };
  const [bound] = bindGates(parseConfiguration(text, file), [], { checklist: refuse, baseline: refuse }, loaded);
  return bound!;
}

function renderIndex(gates: readonly Gate[]): string {
  const rows = gates.map(({ id, summary }) => [`[\`${id}\`](gates/${id}.md)`, summary]);
  return [
    GENERATED,
    "# Gates",
    table(["gate", "is open when"], rows),
    "Each page has an example, the options, what the gate reads, its evidence, and every rule with its levels and how to mend it.",
    "## Every gate",
    "These rules come from the engine: the first as `GATE/part-unread`, the others as `baseline/…`. A finding of level `error` that a baseline accepts becomes a note.",
    `${renderRules(ENGINE_RULES)}\n`,
  ].join("\n\n");
}
