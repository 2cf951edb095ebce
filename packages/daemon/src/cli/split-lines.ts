export type Line = { readonly kind: "text"; readonly bytes: Uint8Array } | { readonly kind: "too-long" };

const NEWLINE = 0x0a;

/**
 * The lines of a stream of bytes, in batches: those that are complete with each chunk. A line that is longer than the limit is told
 * of and not kept.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<readonly Line[]> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const complete = (): Line => {
    const line: Line = length > limit ? { kind: "too-long" } : { kind: "text", bytes: Buffer.concat(parts) };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      lines.push(complete());
      start = end + 1;
    }
    take(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [complete()];
}
