import type { Reading } from "../reading.ts";
import type { SurfaceField } from "../surface.ts";
import type { SyntaxNode } from "../syntax.ts";
import { argumentsOf, stringOf } from "./literals.ts";
import type { ModelSettings } from "./models.ts";
import { lastName } from "./python-file.ts";

type Names = Pick<SurfaceField, "name" | "sourceName" | "otherNames">;

/** The key of a field, given its aliases. */
export function nameOnWire(
  field: string,
  options: ReadonlyMap<string, SyntaxNode>,
  settings: ModelSettings,
  line: number,
  reading: Reading,
): Names {
  return reading.direction === "writes"
    ? nameForWriter(field, options, settings, line, reading)
    : nameForReader(field, options, settings, line, reading);
}

function nameForWriter(
  field: string,
  options: ReadonlyMap<string, SyntaxNode>,
  settings: ModelSettings,
  line: number,
  reading: Reading,
): Names {
  const alias = options.get("serialization_alias") ?? options.get("alias");
  if (alias === undefined) return { name: field };
  const name = stringOf(alias);
  if (name === undefined) reading.note(line, `The alias of ${field} is computed.`);
  // Without the setting, the code that sends decides, which no model shows.
  else if (!settings.isOn("serialize_by_alias")) {
    reading.note(line, `${field} is sent as ${name} only with by_alias; set serialize_by_alias so that it always is.`);
  }
  return toNames(field, name === undefined ? [] : [name]);
}

function nameForReader(
  field: string,
  options: ReadonlyMap<string, SyntaxNode>,
  settings: ModelSettings,
  line: number,
  reading: Reading,
): Names {
  const alias = options.get("validation_alias") ?? options.get("alias");
  if (alias === undefined || settings.text("validate_by_alias") === "False") return { name: field };
  const names = aliasesOf(alias);
  if (names === undefined) reading.note(line, `The alias of ${field} is no plain name.`);
  const isTakenByName = ["populate_by_name", "validate_by_name"].some((name) => settings.isOn(name));
  return toNames(field, [...(names ?? []), ...(isTakenByName ? [field] : [])]);
}

/** A name, or the names in `AliasChoices("a", "b")`. */
function aliasesOf(alias: SyntaxNode): readonly string[] | undefined {
  const isChoice = alias.kind() === "call" && lastName(alias.field("function")?.text() ?? "") === "AliasChoices";
  const names = (isChoice ? argumentsOf(alias.field("arguments")).positional : [alias]).map(stringOf);
  return names.includes(undefined) || names.length === 0 ? undefined : (names as readonly string[]);
}

function toNames(field: string, names: readonly string[]): Names {
  const [name = field, ...others] = new Set(names);
  return { name, ...(name !== field && { sourceName: field }), ...(others.length > 0 && { otherNames: others }) };
}
