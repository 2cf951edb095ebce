import { expect, it } from "vitest";

import { createContractMatrices, toContractMatrix } from "./contract-matrix.ts";

it("says who reads each field, and names the dead channels", () => {
  const dead = createContractMatrices().flatMap(({ title, fields }) =>
    fields.filter(({ readers }) => readers.length === 0).map(({ path, note }) => [title, path, note !== undefined]),
  );
  expect(dead).toEqual([
    ["Provision request", "template_assets", true],
    ["Provision response", "private_ip", true],
  ]);
});

it("has nothing alive inside of what nobody reads", () => {
  const { fields } = toContractMatrix(
    {
      title: "Message",
      description: "",
      consumers: ["one", "two"],
      required: ["outer"],
      properties: {
        outer: {
          type: "object",
          one_consumes: true,
          properties: { inner: { one_consumes: true, two_consumes: true } },
        },
        lost: { one_consumes: false, two_consumes: false, properties: { inner: { one_consumes: true } } },
      },
    },
    "three",
  );
  expect(fields.map(({ path, isRequired, readers }) => `${path} ${isRequired} ${readers.join(" ")}`)).toEqual([
    "outer true one",
    "outer.inner false one",
    "lost false ",
    "lost.inner false ",
  ]);
});
