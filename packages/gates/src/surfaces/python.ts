import { openDeclarations, type OpenedSource } from "./opened-source.ts";
import { declaredShape } from "./python/declared.ts";
import { readPythonFile } from "./python/python-file.ts";
import { typeOf } from "./python/types.ts";
import { firstSyntaxError, parseSyntax } from "./syntax.ts";

/** The types of a Python file: dataclasses, typed dictionaries, named tuples, enums, pydantic 2 models and aliases. */
export function openPython(text: string): OpenedSource {
  const root = parseSyntax("python", text);
  const file = readPythonFile(root);
  return openDeclarations(file.declarations, firstSyntaxError(root), (declared, reading) =>
    declaredShape(declared, { file, reading, place: declared[0]?.node ?? root, typeOf }),
  );
}
