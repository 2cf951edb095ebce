import { describe, expect, it } from "vitest";

import request from "@portcullis/contracts/schemas/provision_request.schema.json" with { type: "json" };
import { createMatrix, type Matrix } from "../wire/matrix.ts";
import { readWireContract } from "../wire/read-wire-contract.ts";
import { consumer, manifestOf, producer, type Members } from "../wire/testing/parties.ts";
import { matrixToHtml } from "./matrix-to-html.ts";
import { matrixToMarkdown } from "./matrix-to-markdown.ts";
import { matrixToText } from "./matrix-to-text.ts";

const golden = new URL("../../../../fixtures/golden/matrix/", import.meta.url).pathname;

/** The provision request as it was on the eve of the seed story, with more that can go wrong. */
function provision(): Matrix {
  const display: Members = { "mode?": "string", "width?": "integer", "height?": "integer", "protocol?": "string" };
  const read: Members = {
    org_id: "string",
    workspace_id: "string",
    runtime: "string",
    "template?": "string",
    tier: "integer",
    "instance_type?": "string",
    "disk_gb?": "string",
    "provider?": "string",
    "display?": display,
    platform_url: "string",
    env: "map<string>",
    "config_files?": "map<string>",
    "kind?": "string",
  };
  const { "template?": _, ...sent } = read;
  const parties = [
    producer(
      "core",
      {
        ...sent,
        "disk_gb?": "integer",
        "data_persistence?": "string",
        "template_assets?": "map<string>",
        "display?": { ...display, "dpi?": "integer" },
        Region: "string",
      },
      { language: "go" },
    ),
    consumer("cp", read, { language: "go" }),
  ];
  const contract = readWireContract("contracts/provision_request.schema.json", request);
  if ("problems" in contract) throw new Error("The provision request is not readable.");
  return createMatrix({ ...contract.contract, endpoint: "POST /cp/workspaces/provision" }, parties);
}

const HOSTILE = "</td><script>alert(1)</script>|`x`\u001b[31m @everyone";

function hostile(): Matrix {
  const contract = manifestOf({
    [HOSTILE]: { type: "object", cp_consumes: false, note: HOSTILE, fields: { "": { type: "int" } } },
  });
  const party = producer(HOSTILE, { [HOSTILE]: { "": "integer", "'\">": "string" } });
  const surface = { ...party.surface, path: HOSTILE, type: HOSTILE };
  return createMatrix({ ...contract, name: HOSTILE, file: HOSTILE, endpoint: HOSTILE }, [{ ...party, surface }]);
}

describe.each([
  ["provision", provision],
  ["hostile", hostile],
])("the matrix of the %s message", (name, matrix) => {
  it("as text", async () => {
    await expect(matrixToText(matrix(), { color: false })).toMatchFileSnapshot(`${golden}${name}.txt`);
  });

  it("as Markdown", async () => {
    await expect(matrixToMarkdown(matrix())).toMatchFileSnapshot(`${golden}${name}.md`);
  });

  it("as a page", async () => {
    await expect(matrixToHtml(matrix())).toMatchFileSnapshot(`${golden}${name}.html`);
  });
});

describe("hostile names", () => {
  it("make no element, and no control of a terminal", () => {
    const html = matrixToHtml(hostile());
    expect(html).not.toMatch(/<script|alert\(1\)<\/script/);
    expect(
      html.match(/<[a-z][^>]*>/g)?.filter((tag) => !/^<[a-z0-9]+( [a-z-]+="[^"<>]*"| [a-z]+)*>$/.test(tag)),
    ).toEqual([]);
    // eslint-disable-next-line no-control-regex
    expect(matrixToText(hostile(), { color: false })).not.toMatch(/\u001b/);
  });

  it("leave every row of the Markdown table its columns", () => {
    const lines = matrixToMarkdown(hostile())
      .split("\n")
      .filter((line) => line.startsWith("|"));
    expect(new Set(lines.map((line) => line.split("|").length)).size).toBe(1);
    expect(lines.join("\n")).not.toContain("@everyone");
  });
});

it("a dead channel is coloured, and named in words as well", () => {
  const text = matrixToText(provision(), { color: true });
  expect(text).toContain("\u001b[31m✖ DEAD");
  expect(matrixToHtml(provision())).toContain('<td class="bad">✖ DEAD');
});
