import { openDeclarations, type OpenedSource } from "./opened-source.ts";
import { declaredShape } from "./rust/declared.ts";
import { readRustFile } from "./rust/rust-file.ts";
import { typeOf } from "./rust/types.ts";
import { firstSyntaxError, parseSyntax } from "./syntax.ts";

/** The types of a Rust file, as serde and serde_json write and read them. */
export function openRust(text: string): OpenedSource {
  const root = parseSyntax("rust", text);
  const file = readRustFile(root);
  return openDeclarations(file.declarations, firstSyntaxError(root), (declared, reading) =>
    declaredShape(declared, { file, reading, parameters: new Set(), typeOf }),
  );
}
