/** What `git cat-file --batch` answers to one name. */
export type BatchReply =
  | { readonly kind: "object"; readonly id: string; readonly type: string; readonly content: Buffer }
  | { readonly kind: "missing" }
  | { readonly kind: "too-large"; readonly size: number };

/**
 * Reads the stream that `git cat-file --batch` writes, chunk by chunk. What is larger than `limit` bytes is passed over
 * without being kept.
 */
export function createBatchParser(limit: number, onReply: (reply: BatchReply) => void): (chunk: Buffer) => void {
  let header = "";
  let object: { id: string; type: string; size: number; left: number; parts: Buffer[] } | undefined;

  const takeHeader = (chunk: Buffer): Buffer => {
    const end = chunk.indexOf("\n");
    header += chunk.toString("latin1", 0, end === -1 ? chunk.length : end);
    if (end === -1) return Buffer.alloc(0);
    const [, id, type, size] = /^([0-9a-f]{40,64}) ([a-z]+) ([0-9]+)$/.exec(header) ?? [];
    header = "";
    if (id === undefined || type === undefined) onReply({ kind: "missing" });
    // A line break follows the content.
    else object = { id, type, size: Number(size), left: Number(size) + 1, parts: [] };
    return chunk.subarray(end + 1);
  };

  const takeContent = (chunk: Buffer, current: NonNullable<typeof object>): Buffer => {
    const part = chunk.subarray(0, current.left);
    current.left -= part.length;
    if (current.size <= limit) current.parts.push(part);
    if (current.left === 0) {
      object = undefined;
      const { id, type, size, parts } = current;
      const isKept = size <= limit;
      onReply(
        isKept
          ? { kind: "object", id, type, content: Buffer.concat(parts).subarray(0, size) }
          : { kind: "too-large", size },
      );
    }
    return chunk.subarray(part.length);
  };

  return (chunk) => {
    for (let rest = chunk; rest.length > 0;) rest = object === undefined ? takeHeader(rest) : takeContent(rest, object);
  };
}
