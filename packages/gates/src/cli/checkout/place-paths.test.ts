import type { ContractDrift } from "@portcullis/contracts";
import fc from "fast-check";
import { posix } from "node:path";
import { expect, it } from "vitest";

import { placePaths } from "./place-paths.ts";

const place = (path: string, folder: string): readonly [string, readonly string[]] => {
  const { options, problems } = placePaths({ contracts: [{ schema: path }] }, folder);
  return [options.contracts[0]!.schema, problems.map(({ pointer }) => pointer)];
};

it("places every path of a gate from the folder of the configuration", () => {
  const options: ContractDrift = {
    contracts: [
      {
        schema: "a.json",
        producers: [{ name: "core", source: "core.go", type: "A" }],
        consumers: [{ name: "cp", source: "../cp.go", type: "B", proof: "answer.json" }],
      },
    ],
    mirrors: [
      { mirror: { path: "copy.json" }, source: { path: "../../beside.json" } },
      { mirror: { path: "second.json" }, source: { git: { repository: "..", ref: "main", path: "a.json" } } },
      {
        mirror: { path: "third.json" },
        source: { git: { repository: "git@example.org:a/b", ref: "main", path: "a.json" } },
      },
      { mirror: { path: "fourth.json" }, source: { url: "https://example.org/a.json", origin: "https://example.org" } },
    ],
    generators: [
      { name: "types", uses: "portcullis", schemas: ["."], output: "made" },
      { name: "printer", command: ["print", "a.json"], stdout: "made.txt" },
    ],
  };
  expect(placePaths(options, "api")).toEqual({
    problems: [],
    options: {
      contracts: [
        {
          schema: "api/a.json",
          producers: [{ name: "core", source: "api/core.go", type: "A" }],
          consumers: [{ name: "cp", source: "cp.go", type: "B", proof: "api/answer.json" }],
        },
      ],
      mirrors: [
        { mirror: { path: "api/copy.json" }, source: { path: "../beside.json" } },
        { mirror: { path: "api/second.json" }, source: { git: { repository: ".", ref: "main", path: "a.json" } } },
        {
          mirror: { path: "api/third.json" },
          source: { git: { repository: "git@example.org:a/b", ref: "main", path: "a.json" } },
        },
        {
          mirror: { path: "api/fourth.json" },
          source: { url: "https://example.org/a.json", origin: "https://example.org" },
        },
      ],
      generators: [
        { name: "types", uses: "portcullis", schemas: ["api"], output: "api/made" },
        { name: "printer", command: ["print", "a.json"], stdout: "api/made.txt" },
      ],
    },
  });
});

it("places a path as the system does, or says that it is not inside", () => {
  const part = fc.constantFrom("a", "b.json", ".", "..", "", "...", "-x");
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.constantFrom("", "x", "x/y"), (parts, folder) => {
      const path = parts.join("/");
      const [placed, problems] = place(path, folder);
      const real = posix.relative("/root", posix.resolve("/root", folder, path));
      if (path.startsWith("/") || real.split("/")[0] === "..") expect(problems).toEqual(["/contracts/0/schema"]);
      else expect([placed, problems]).toEqual([real || ".", []]);
    }),
  );
});

it.each(["/etc/passwd", "..", "a/../../b", "a\0b"])("refuses %j", (path) => {
  expect(place(path, "")[1]).toEqual(["/contracts/0/schema"]);
});
