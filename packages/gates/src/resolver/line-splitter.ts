import { isUtf8 } from "node:buffer";

export type OutputLine =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "too-long" }
  /** Its bytes are no UTF-8. */
  | { readonly kind: "no-text" };

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = "\u{feff}";

/** The lines of a stream of bytes, which end at a newline and at nothing else. A line that is too long is told of once, and not kept. */
export class LineSplitter {
  readonly #longest: number;
  #kept: Buffer[] = [];
  #length = 0;
  #isFirst = true;

  /** @param longest in bytes */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** Those that this chunk completes. */
  push(chunk: Buffer): readonly OutputLine[] {
    const end = chunk.lastIndexOf(NEWLINE);
    const lines = end === -1 ? [] : this.#complete(chunk.subarray(0, end));
    const wasTooLong = this.#length > this.#longest;
    this.#keep(chunk.subarray(end + 1));
    return this.#length > this.#longest && !wasTooLong ? [...lines, { kind: "too-long" }] : lines;
  }

  /** What stands behind the last newline, once the stream has ended. */
  end(): readonly OutputLine[] {
    return this.#length === 0 ? [] : this.#complete(Buffer.alloc(0));
  }

  #keep(rest: Buffer): void {
    this.#length += rest.length;
    if (this.#length > this.#longest) this.#kept = [];
    else if (rest.length > 0) this.#kept.push(rest);
  }

  #complete(last: Buffer): readonly OutputLine[] {
    // Its beginning is gone, and was told of.
    const isCut = this.#length > this.#longest;
    const head = isCut ? last : Buffer.concat([...this.#kept, last]);
    this.#kept = [];
    this.#length = 0;
    const lines = this.#read(head);
    return isCut ? lines.slice(1) : lines;
  }

  #read(bytes: Buffer): readonly OutputLine[] {
    const isPlain = bytes.length <= this.#longest && isUtf8(bytes);
    const lines = isPlain
      ? bytes.toString().split("\n").map(toText)
      : splitBytes(bytes).map((line) => this.#classify(line));
    const [first] = lines;
    if (!this.#isFirst || first?.kind !== "text") return lines;
    this.#isFirst = false;
    return first.text.startsWith(BYTE_ORDER_MARK) ? [toText(first.text.slice(1)), ...lines.slice(1)] : lines;
  }

  #classify(line: Buffer): OutputLine {
    if (line.length > this.#longest) return { kind: "too-long" };
    return isUtf8(line) ? toText(line.toString()) : { kind: "no-text" };
  }
}

const toText = (text: string): OutputLine => ({ kind: "text", text });

function splitBytes(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}
