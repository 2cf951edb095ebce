import type { ReadFile } from "../statements/statement.ts";
import { createCatalogue } from "./catalogue.ts";
import type { ObjectEffect } from "./effect.ts";
import { replayFile } from "./replay.ts";

/** What the statements of a file do to objects, one after the other. Of what was there before the file nothing is known. */
export function readEffects(file: ReadFile): readonly ObjectEffect[] {
  const effects: ObjectEffect[] = [];
  replayFile(createCatalogue(), file, ({ effect }) => void effects.push(effect));
  return effects;
}
