import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

import { emptyFolder, portcullis, root, type Ran } from "./run-portcullis.ts";

const schema = join(root, "packages/contracts/schemas/provision_response.schema.json");

describe("generated files that were found to belong to their schemas", () => {
  const [checkout, cache] = [emptyFolder(), emptyFolder()];
  const place = (path: string): string => join(checkout, path);
  const drift = (): Ran => portcullis(["contract", "drift"], { cwd: checkout, env: { XDG_CACHE_HOME: cache } });
  const generated = "made/provision_response.ts";

  beforeAll(() => {
    const gate = {
      contracts: [{ schema: "schemas/provision_response.schema.json" }],
      generators: [{ name: "types", uses: "portcullis", schemas: ["schemas"], output: "made" }],
    };
    mkdirSync(place("schemas"));
    copyFileSync(schema, place("schemas/provision_response.schema.json"));
    writeFileSync(place("portcullis.yaml"), JSON.stringify({ version: 1, gates: { "contract-drift": gate } }));
    expect(portcullis(["contract", "generate", "schemas", "--output", "made"], { cwd: checkout }).code).toBe(0);
    for (const command of ["init -q -b main", "add .", "-c user.name=A -c user.email=a@example.org commit -q -m A"])
      expect(spawnSync("git", command.split(" "), { cwd: checkout }).status).toBe(0);
  });

  it("are generated once, and not again while nothing changes", () => {
    expect(drift()).toMatchObject({ code: 0, err: "Running the generator types\n" });
    expect(drift()).toMatchObject({ code: 0, err: "" });
  });

  it("are red with a byte more, and green again without it", () => {
    const text = readFileSync(place(generated));
    appendFileSync(place(generated), " ");
    expect(drift()).toMatchObject({ code: 1, out: expect.stringContaining(generated) });
    expect(drift().code).toBe(1);
    writeFileSync(place(generated), text);
    expect(drift().code).toBe(0);
  });

  it("are red with another schema, or another file", () => {
    const text = readFileSync(place("schemas/provision_response.schema.json"), "utf8");
    writeFileSync(
      place("schemas/provision_response.schema.json"),
      text.replace('"description": "', '"description": "Now: '),
    );
    expect(drift()).toMatchObject({ code: 1, out: expect.stringContaining(generated) });
    writeFileSync(place("schemas/provision_response.schema.json"), text);
    writeFileSync(place("made/more.ts"), "");
    expect(drift()).toMatchObject({ code: 1, out: expect.stringContaining("made/more.ts") });
  });

  it("are generated again where what was kept is spoilt", () => {
    writeFileSync(join(cache, "portcullis/generated.cache"), "spoilt");
    expect(drift()).toMatchObject({ code: 1, err: "Running the generator types\n" });
  });
});
