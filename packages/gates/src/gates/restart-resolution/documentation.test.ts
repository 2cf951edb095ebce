import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { PROPERTIES, type Property } from "../../restart/properties.ts";

const read = (name: string): string => readFileSync(new URL(`../../../../../docs/${name}`, import.meta.url), "utf8");

it("docs/restart.md has every property, in its own words", () => {
  const rows = Object.entries(PROPERTIES as Readonly<Record<string, Property>>).map(
    ([id, { statement, reason, layers, incidents }]) =>
      `| \`${id}\` | ${statement} | ${reason} | ${layers.join(", ")} | ${incidents.join(", ")} |`,
  );
  const table = ["| property | | why | layers | incidents |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
  const [, shown = ""] = /^<!-- properties: .* -->\n([\s\S]*?)<!-- \/properties -->$/m.exec(read("restart.md"))!;
  expect(shown).toBe(`\n${table}\n\n`);
});

it("says how many properties a resolver cannot show", () => {
  const onlyLife = Object.values(PROPERTIES as Readonly<Record<string, Property>>).filter(
    ({ layers }) => layers.join() === "life",
  );
  // same-on-every-verb is of the life of workspaces too, and a resolver can show it.
  expect(onlyLife).toHaveLength(5 + 1);
});
