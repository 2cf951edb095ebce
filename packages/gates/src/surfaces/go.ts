import { firstSyntaxError, parseSyntax } from "./syntax.ts";
import { openDeclarations, type OpenedSource } from "./opened-source.ts";
import { readGoFile } from "./go/go-file.ts";
import { declaredType, typeOf } from "./go/types.ts";

/** The types of a Go file, as encoding/json of Go 1.24 and later writes and reads them. */
export function openGo(text: string): OpenedSource {
  const root = parseSyntax("go", text);
  const file = readGoFile(root);
  return openDeclarations(file.declarations, firstSyntaxError(root), (declared, reading) => {
    const [first, second] = declared;
    if (second !== undefined)
      reading.note(second.line, `${second.name} is declared more than once; the first is read.`);
    return declaredType(first!, { file, reading, parameters: new Set(), typeOf }).shape;
  });
}
