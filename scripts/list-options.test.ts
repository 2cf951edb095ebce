import { expect, it } from "vitest";

import { listOptions, type ConfigurationSchema } from "./list-options.ts";

const text = { description: "A text.", type: "string" };
const common = { description: "Whether it blocks.", type: "string" };
const schema = (options: object, more: object = {}) =>
  ({
    properties: { gates: { properties: { "title-format": { $ref: "#/$defs/title_format" } } } },
    $defs: { sop_ack: { properties: { enforce: common } }, title_format: { type: "object", ...options }, ...more },
  }) as ConfigurationSchema;
const list = (options: object, more?: object) =>
  listOptions(schema(options, more), "title-format").map(({ name, values, isRequired }) =>
    [name, values, ...(isRequired ? ["required"] : [])].join(" | "),
  );

it("lists options with what they may be, nested ones after what holds them", () => {
  const item = { properties: { slug: text, level: { enum: ["error", "off"] } }, required: ["slug"] };
  expect(
    list(
      {
        properties: {
          items: { type: "array", items: { $ref: "#/$defs/item" } },
          limits: { type: "object", properties: { most: { type: "integer" } } },
          trackers: { type: "object", additionalProperties: { $ref: "#/$defs/item" } },
          strict: { type: "boolean" },
        },
        required: ["items"],
      },
      { item: { type: "object", ...item } },
    ),
  ).toEqual([
    "items | list of: mapping | required",
    "items[].slug | text | required",
    "items[].level | `error`, `off`",
    "limits | mapping",
    "limits.most | whole number",
    "trackers | by name: mapping",
    "trackers.NAME.slug | text | required",
    "trackers.NAME.level | `error`, `off`",
    "strict | true or false",
  ]);
});

it("requires nothing of an option that has several forms", () => {
  const forms = [{ type: "string" }, { type: "object", properties: { path: text }, required: ["path"] }];
  expect(list({ properties: { source: { anyOf: forms } } })).toEqual([
    "source | text, or mapping",
    "source.path | text",
  ]);
});

it("leaves out what every gate has, unless a gate means something else by it", () => {
  expect(list({ properties: { enforce: common } })).toEqual([]);
  expect(list({ properties: { enforce: { ...common, description: "Only here." } } })).toEqual(["enforce | text"]);
});

it("says loudly what is not there", () => {
  expect(() => list({ properties: { a: { $ref: "#/$defs/nowhere" } } })).toThrow("#/$defs/nowhere");
});
