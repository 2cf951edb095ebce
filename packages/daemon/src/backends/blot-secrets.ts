const BLOT = "[secret]";
/** Shorter values cannot be told from ordinary words, unless their names say what they are. */
const SHORTEST = 6;
const SHORTEST_OF_SECRET_NAME = 3;
const SECRET_NAME = /key|token|secret|pass|credential|auth/i;
/** What an instance is told by us and may show. */
const SHOWN = /^PORTCULLIS_(?!INSTANCE_TOKEN$)/;
/** Of a line without an end. */
const LONGEST_HELD = 64 * 1024;

/** The values of an environment that must not be shown: all but the public ones of ours, as a whole and line by line. */
export function secretsOf(env: Readonly<Record<string, string>>): readonly string[] {
  const secrets = Object.entries(env).flatMap(([name, value]) => {
    if (SHOWN.test(name)) return [];
    const shortest = SECRET_NAME.test(name) ? SHORTEST_OF_SECRET_NAME : SHORTEST;
    return [value, ...value.split(/\r?\n/)].filter((part) => part.length >= shortest);
  });
  return [...new Set(secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), asAddress(secret)]))];
}

const asAddress = (secret: string): string => (secret.isWellFormed() ? encodeURIComponent(secret) : secret);

export type Blot = (text: string) => string;

export function createBlot(secrets: readonly string[]): Blot {
  const pattern = patternOf(secrets);
  return pattern === undefined ? (text) => text : (text) => text.replaceAll(pattern, BLOT);
}

export interface BlottingStream {
  /** What can be shown now: whole lines, and of endless ones what holds no beginning of a secret. */
  push(text: string): string;
  end(): string;
}

/** Blots also what arrives in pieces. */
export function createBlottingStream(secrets: readonly string[]): BlottingStream {
  const pattern = patternOf(secrets);
  const blot = createBlot(secrets);
  const longest = Math.max(1, ...secrets.map((secret) => secret.length));
  let held = "";
  return {
    push(text) {
      held += text;
      const end = held.lastIndexOf("\n") + 1;
      const cut = end > 0 ? end : held.length > LONGEST_HELD ? safeCut(held, held.length - longest + 1, pattern) : 0;
      const shown = blot(held.slice(0, cut));
      held = held.slice(cut);
      return shown;
    },
    end() {
      const shown = blot(held);
      held = "";
      return shown;
    },
  };
}

/** The cut, moved behind a secret that it would divide. */
function safeCut(text: string, cut: number, pattern: RegExp | undefined): number {
  if (pattern === undefined) return cut;
  for (const match of text.matchAll(pattern))
    if (match.index < cut && match.index + match[0].length > cut) return match.index + match[0].length;
  return cut;
}

function patternOf(secrets: readonly string[]): RegExp | undefined {
  if (secrets.length === 0) return undefined;
  // The longest first: a secret may be the beginning of another.
  const sorted = secrets.toSorted((one, other) => other.length - one.length);
  return new RegExp(sorted.map(escape).join("|"), "g");
}

const escape = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
