import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { ENGINE_RULES } from "../packages/gates/src/core/engine-rules.ts";
import { GATES, loadGates, type GateId, type LoadedGates } from "../packages/gates/src/gates/registry.ts";

/** What is generated from the gates: their reference page, and the version that reports bear. */
export async function generateGates(root: string): Promise<ReadonlyMap<string, string>> {
  const { version } = JSON.parse(await readFile(join(root, "packages/gates/package.json"), "utf8")) as {
    version: string;
  };
  return new Map([
    [
      "packages/gates/src/generated/version.ts",
      `// GENERATED from packages/gates/package.json by scripts/generate.ts. Do not edit.\nexport const version = ${JSON.stringify(version)};\n`,
    ],
    ["docs/gates.md", toReference(await loadGates(Object.keys(GATES) as GateId[]))],
  ]);
}

function toReference(loaded: LoadedGates): string {
  const gates = [...loaded.values()].map(({ gate: { id, summary, why, fix, rules } }) => {
    const rows = Object.entries(rules).map(([rule, meaning]) => `| \`${id}/${rule}\` | ${meaning} |`);
    return `## \`${id}\`\n\n${summary}\n\n- **Why**: ${why}\n- **How to open it**: ${fix}\n\n| rule | meaning |\n| --- | --- |\n${rows.join("\n")}\n`;
  });
  const engine = Object.entries(ENGINE_RULES).map(([rule, meaning]) => `| \`${rule}\` | ${meaning} |`);
  const everyGate = `## Every gate\n\nThese come from the engine: the first as \`GATE/part-unread\`, the others as \`baseline/…\`.\n\n| rule | meaning |\n| --- | --- |\n${engine.join("\n")}\n`;
  return `<!-- GENERATED from the gates by scripts/generate.ts. Do not edit. -->\n\n# Gates\n\n${[...gates, everyGate].join("\n")}`;
}
