import * as contracts from "@portcullis/contracts";
import { expect, it } from "vitest";

import * as gates from "./index.ts";

const golden = new URL("../../../fixtures/golden/", import.meta.url).pathname;

// A new export is a promise: it shows here.
it("exports what it means to, and nothing else", async () => {
  const list = (surface: object): string =>
    Object.keys(surface)
      .toSorted()
      .map((name) => `  ${name}\n`)
      .join("");
  await expect(`@portcullis/contracts\n${list(contracts)}@portcullis/gates\n${list(gates)}`).toMatchFileSnapshot(
    `${golden}surface.txt`,
  );
});
