/** What `pnpm new` writes, for each kind of thing. */
export interface Template {
  /** New files: path to text. */
  readonly files: Readonly<Record<string, string>>;
  /** Changes to files that are there: path to the change. */
  readonly edits: Readonly<Record<string, (text: string) => string>>;
  /** What the newcomer does then. */
  readonly next: string;
}

const camel = (name: string): string => name.replaceAll(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => camel(name).replace(/^\w/, (letter) => letter.toUpperCase());
const words = (name: string): string => name.replaceAll(/[-_]/g, " ");

/** A gate: its folder, its place in the registry, and its options in the configuration's contract. */
export function gateFiles(name: string): Template {
  const folder = `packages/gates/src/gates/${name}`;
  return {
    files: {
      [`${folder}/${name}.ts`]: `import type { ${pascal(name)} } from "@portcullis/contracts";

import type { Configured } from "../../core/configured.ts";
import { defineGate, type Judgement } from "../../core/gate.ts";

export const ${camel(name)} = defineGate({
  id: "${name}",
  summary: "The title says something.",
  why: "Say what goes wrong without the gate.",
  fix: "Say how one usually opens it.",
  rules: { "empty-title": { meaning: "The title is empty.", levels: ["error"], fix: "Write a title." } },
  evidence: { title: "the title that was judged" },
  reading: "The title.",

  // Name the parts of the snapshot that the gate reads; one that is absent or incomplete makes the verdict an error.
  needs: () => [],

  check({ pull_request: { title } }): Judgement {
    const findings =
      title.trim() === ""
        ? [{ rule: "${name}/empty-title", level: "error" as const, message: "The title is empty.", fix: "Write a title.", evidence: { title } }]
        : [];
    return { otherwise: "pass", summary: findings.length === 0 ? "The title says something." : "The title is empty.", findings, evidence: { title }, facts: { title } };
  },
});

/** The options, with every default filled in, and what is wrong with them that a schema cannot say. */
export const configure${pascal(name)} = (options: ${pascal(name)}): Configured<${pascal(name)}> => ({ options, problems: [] });
`,
      [`docs/examples/${name}.yaml`]: `version: 1\ngates:\n  ${name}: {}\n`,
      [`${folder}/${name}.test.ts`]: `import { expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { originalCases, snapshotOf } from "../../testing/original-case.ts";
import { ${camel(name)} } from "./${name}.ts";

const snapshot = snapshotOf(originalCases.find(({ id }) => id === "e2e-self-all")!.input);
const judgeTitle = (title: string) => judge({ ...snapshot, pull_request: { ...snapshot.pull_request, title } }, bindGate(${camel(name)}, {}));

it("passes a request with a title", () => expect(judgeTitle("A change").state).toBe("pass"));
it("fails a request without one, with the rule", () => {
  const verdict = judgeTitle(" ");
  expect([verdict.state, verdict.findings[0]?.rule]).toEqual(["fail", "${name}/empty-title"]);
});
`,
    },
    edits: {
      "packages/gates/src/gates/registry.ts": (text) =>
        text.replace(
          /(?=\} as const;)/,
          `  "${name}": async () => {
    const { configure${pascal(name)}, ${camel(name)} } = await import("./${name}/${name}.ts");
    return register({ gate: ${camel(name)}, configure: configure${pascal(name)} });
  },
`,
        ),
      "packages/contracts/schemas/portcullis_config.schema.json": (text) => addGateOptions(text, name),
    },
    next: `write \`check\` in ${folder}/${name}.ts and its options in portcullis_config.schema.json, then \`pnpm generate\` and \`pnpm check\`.`,
  };
}

function addGateOptions(text: string, name: string): string {
  const schema = JSON.parse(text) as any;
  const definition = name.replaceAll("-", "_");
  const { enforce, paths, baseline } = schema.$defs.sop_ack.properties;
  const uses = {
    description: "Identifier of the gate, for an instance with a name of its own.",
    type: "string",
    const: name,
  };
  const gates = schema.properties.gates;
  schema.$defs[definition] = {
    description: `Options of the gate ${name}.`,
    type: "object",
    additionalProperties: false,
    properties: { uses, enforce, paths, baseline },
    required: [],
  };
  gates.properties[name] = { $ref: `#/$defs/${definition}` };
  gates.additionalProperties.properties.uses.enum.push(name);
  gates.additionalProperties.allOf.push({
    if: { properties: { uses: { const: name } }, required: ["uses"] },
    then: { $ref: `#/$defs/${definition}` },
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** A contract: its schema and the first documents that it accepts and refuses. */
export function contractFiles(name: string): Template {
  const title = words(name).replace(/^\w/, (letter) => letter.toUpperCase());
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:portcullis:contract:${name}`,
    title,
    description: "Say what crosses which boundary.",
    type: "object",
    additionalProperties: false,
    properties: { id: { description: "Say what it is and its unit.", type: "string" } },
    required: ["id"],
  };
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return {
    files: {
      [`packages/contracts/schemas/${name}.schema.json`]: json(schema),
      [`fixtures/contracts/${name}/valid/smallest.json`]: json({ id: "x" }),
      [`fixtures/contracts/${name}/invalid/without-id.json`]: json({}),
    },
    edits: {},
    next: `write the properties; for a message between two parties set $schema to urn:portcullis:meta:wire_message and say who consumes each. Then \`pnpm generate\`, \`vitest run -u packages/contracts\` (read what it wrote), and \`pnpm check\`.`,
  };
}

/** A reporter: its file and its place in the registry. */
export function reporterFiles(name: string): Template {
  return {
    files: {
      [`packages/gates/src/reporters/${name}.ts`]: `import { escapeControlCharacters } from "./escape-control-characters.ts";
import type { Render } from "./reporter.ts";

/** Say for whom this format is. Everything in a report is hostile text: escape it for where it goes. */
export const render${pascal(name)}: Render = ({ verdicts }) =>
  verdicts.map(({ gate, state, summary }) => \`\${gate} \${state} \${escapeControlCharacters(summary)}\\n\`).join("");
`,
    },
    edits: {
      "packages/gates/src/reporters/reporters.ts": (text) =>
        text.replace(
          /(?=\} as const)/,
          `  ${name.includes("-") ? `"${name}"` : name}: async () => (await import("./${name}.ts")).render${pascal(name)},\n`,
        ),
    },
    next: `write \`render${pascal(name)}\`, add the format to the golden files in reporters.test.ts, run \`vitest -u\`, and read what it wrote.`,
  };
}
