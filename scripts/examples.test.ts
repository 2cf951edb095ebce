import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

import { bindGates, usedGates } from "../packages/gates/src/configuration/bind-gates.ts";
import { parseConfiguration } from "../packages/gates/src/configuration/parse-configuration.ts";
import { loadGates } from "../packages/gates/src/gates/registry.ts";
import { shippedChecklist } from "../packages/gates/src/testing/original-case.ts";

// docs/examples are held to the same by the generator of the gates' pages.
it.each(["docs/moving-over.md", "docs/configuration.md"])("the configuration in %s is one", async (file) => {
  const page = readFileSync(join(import.meta.dirname, "..", file), "utf8");
  const texts = [...page.matchAll(/^```yaml\n(version: 1\n[\s\S]*?)^```$/gm)].map(([, text]) => text!);
  expect(texts.length).toBeGreaterThan(0);
  const files = {
    checklist: () => ({ value: shippedChecklist, ignoredKeys: [] }),
    baseline: (path: string) => ({ file: path, findings: [] }),
  };
  for (const text of texts) {
    const configuration = parseConfiguration(text, file);
    expect(bindGates(configuration, [], files, await loadGates(usedGates(configuration)))).not.toEqual([]);
  }
});
