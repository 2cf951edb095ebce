/** One instruction of a Dockerfile. */
export interface Instruction {
  /** In upper case. */
  readonly name: string;
  /** From 1. */
  readonly line: number;
  readonly flags: readonly Flag[];
  /** What follows the flags: the elements of the JSON form, else the words. */
  readonly words: readonly string[];
  readonly isJson: boolean;
  /** Whether it brings texts of its own, in lines below it. */
  readonly hasHeredoc: boolean;
}

interface Flag {
  readonly name: string;
  /** Absent for one without an equals sign. */
  readonly value?: string;
}

export interface ParsedDockerfile {
  readonly instructions: readonly Instruction[];
  /** What a backslash is, unless a directive says otherwise. */
  readonly escape: string;
}

const WITH_HEREDOC = ["RUN", "COPY", "ADD"];

/** Parses the language, and not its spellings of today: whatever flags an instruction carries, its words are its words. */
export function parseDockerfile(text: string): ParsedDockerfile {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|[\r\n]/);
  const escape = readEscape(lines);
  const instructions: Instruction[] = [];
  for (let index = 0; index < lines.length;) {
    const start = index;
    const joined: string[] = [];
    for (let goesOn = true; goesOn && index < lines.length; index += 1) {
      const line = lines[index]!;
      const isRemark = /^\s*#/.test(line) || (joined.length > 0 && line.trim() === "");
      if (isRemark) {
        // A remark within an instruction does not end it.
        if (joined.length === 0) goesOn = false;
        continue;
      }
      const trimmed = line.trimEnd();
      goesOn = trimmed.endsWith(escape) && escape !== "";
      joined.push(goesOn ? trimmed.slice(0, -1) : line);
    }
    const whole = joined.join("").trim();
    if (whole === "") continue;
    const [name, ...ends] = readName(whole);
    index = WITH_HEREDOC.includes(name) ? skipHeredocs(lines, index, ends) : index;
    instructions.push({
      ...readWords(whole),
      name,
      line: start + 1,
      hasHeredoc: ends.length > 0 && WITH_HEREDOC.includes(name),
    });
  }
  return { instructions, escape };
}

/** Directives stand before everything else, remarks included. */
function readEscape(lines: readonly string[]): string {
  for (const line of lines) {
    const directive = /^\s*#\s*([A-Za-z]+)\s*=\s*(\S.*?)\s*$/.exec(line.slice(0, 500));
    if (directive === null) break;
    if (directive[1]!.toLowerCase() === "escape") return directive[2] === "`" ? "`" : "\\";
  }
  return "\\";
}

interface HeredocEnd {
  readonly word: string;
  readonly isIndented: boolean;
}

function readName(whole: string): [string, ...HeredocEnd[]] {
  const name = /^\S+/.exec(whole)![0].toUpperCase();
  const ends = Array.from(
    whole.matchAll(/(?<=^|\s|\d)<<(-?)(?:"(\w+)"|'(\w+)'|(\w+))/g),
    ([, dash, double, single, plain]): HeredocEnd => ({ word: double ?? single ?? plain!, isIndented: dash === "-" }),
  );
  return [name, ...ends];
}

function skipHeredocs(lines: readonly string[], from: number, ends: readonly HeredocEnd[]): number {
  let index = from;
  for (const { word, isIndented } of ends) {
    while (index < lines.length && (isIndented ? lines[index]!.replace(/^\t+/, "") : lines[index]) !== word) index += 1;
    index += 1;
  }
  return index;
}

function readWords(whole: string): Pick<Instruction, "flags" | "words" | "isJson"> {
  const flags: Flag[] = [];
  let rest = whole.replace(/^\S+\s*/, "");
  for (let flag = FLAG.exec(rest); flag !== null; flag = FLAG.exec(rest)) {
    const [text, name, value] = flag;
    flags.push({ name: name!.toLowerCase(), ...(value !== undefined && { value: unquote(value) }) });
    rest = rest.slice(text.length).trimStart();
  }
  const json = rest.startsWith("[") ? readJson(rest) : undefined;
  const words = json ?? rest.split(/\s+/).filter((word) => word !== "" && !/^\d*<</.test(word));
  return { flags, words, isJson: json !== undefined };
}

const FLAG = /^--([A-Za-z][\w-]*)(?:=((?:"[^"]*"|'[^']*'|[^\s"'])*))?(?=\s|$)/;

const unquote = (text: string): string => text.replaceAll(/"([^"]*)"|'([^']*)'/g, "$1$2");

function readJson(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((each) => typeof each === "string") ? value : undefined;
  } catch {
    return undefined;
  }
}
