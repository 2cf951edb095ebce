const UP = /^[ \t]*--[\s-]*up\s+migration/i;
const DOWN = /^[ \t]*--[\s-]*down\s+migration/i;

/**
 * What node-pg-migrate runs to go forward: a file of it may hold both directions, each below a comment that names it. The rest is
 * left empty, so that every line keeps its number.
 */
export function forwardPart(text: string): string {
  const lines = text.split("\n");
  if (!lines.some((line) => DOWN.test(line))) return text;
  // What stands before both comments goes forward.
  let isForward = true;
  return lines
    .map((line) => {
      if (UP.test(line)) isForward = true;
      else if (DOWN.test(line)) isForward = false;
      return isForward ? line : "";
    })
    .join("\n");
}
