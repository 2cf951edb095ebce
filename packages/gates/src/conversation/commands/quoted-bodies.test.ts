import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { readCommands } from "./read-commands.ts";

/**
 * Bodies quoted from public threads, with the commands of other tools, which this test turns into ours. They may not be copied,
 * so they are read where the shared material lies beside the checkout; `read-commands.test.ts` has bodies of our own of every
 * shape.
 */
const shared = new URL("../../../../../../shared/data/comment-bodies.json", import.meta.url);

/** How many commands count, by the example's number. */
const COUNTED: Readonly<Record<number, number>> = {
  1: 1,
  3: 2,
  5: 1,
  7: 2,
  9: 0,
  11: 0,
  13: 0,
  15: 0,
  17: 0,
  19: 1,
  21: 0,
  23: 6,
  27: 1,
  29: 2,
  31: 2,
  43: 1,
  45: 3,
  47: 0,
  49: 0,
  51: 1,
  53: 1,
};
const FOREIGN =
  /(?<=^|[^\w/])\/(?:lgtm|hold|approve|ok-to-test|kind|priority|sig|uncc|assign|fs-fix)\b(?: cancel)?|@bors try|@dependabot \w+/g;

const examples = existsSync(shared)
  ? (JSON.parse(readFileSync(shared, "utf8")) as { examples: { id: number; position: string; body: string }[] })
      .examples
  : [];

it("counts a command of a quoted body where it stands at the start of a line of plain text", () => {
  const counted = examples
    .filter(({ id }) => id in COUNTED)
    .map(({ id, body }) => [
      id,
      readCommands(body.replaceAll(FOREIGN, "/sop-ack root-cause"), { viaEmail: id === 11 }).commands.length,
    ]);
  expect(Object.fromEntries(counted)).toEqual(examples.length === 0 ? {} : COUNTED);
});
