import { openDeclarations, type OpenedSource } from "./opened-source.ts";
import { firstSyntaxError, parseSyntax, type Grammar } from "./syntax.ts";
import { declaredShape } from "./typescript/declared.ts";
import { typeOf } from "./typescript/types.ts";
import { readTypeScriptFile } from "./typescript/typescript-file.ts";

/** The types of a TypeScript file, as `JSON.stringify` writes their values. */
export function openTypeScript(text: string, grammar: Extract<Grammar, "TypeScript" | "Tsx">): OpenedSource {
  const root = parseSyntax(grammar, text);
  const file = readTypeScriptFile(root);
  return openDeclarations(file.declarations, firstSyntaxError(root), (declared, reading) =>
    declaredShape(declared, { file, reading, parameters: new Set(), typeOf }),
  );
}
