import { expandWord } from "./expand-word.ts";
import { hasWildcard, restBelow, toNames } from "./match-source.ts";
import { parseDockerfile, type Instruction } from "./parse-dockerfile.ts";

/** Where the files of the build's folder are in the image. */
export interface CopiedFiles {
  /** Absolute paths, by file; a file that is nowhere has none. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  /** Copies of which nobody knows what they copy, for want of a variable. */
  readonly unknown: readonly { readonly line: number; readonly variable: string }[];
  /** Whether there is the stage that becomes the image. */
  readonly hasStage: boolean;
}

/** More stages than this are made to be slow. */
const MOST_STAGES = 200;

export interface Build {
  /** From the folder that the image is built from. */
  readonly files: readonly string[];
  readonly stage?: string;
  readonly arguments: ReadonlyMap<string, string>;
  readonly isIgnored: (path: string) => boolean;
}

interface Stage {
  readonly name?: string;
  readonly variables: Map<string, string>;
  readonly places: Map<string, Set<string>>;
  workdir: string;
}

/**
 * Follows the stages of a Dockerfile as far as files are copied; what a command does in between is not known.
 *
 * @throws RangeError for more stages than any image has
 */
export function findCopiedFiles(text: string, build: Build): CopiedFiles {
  const { instructions, escape } = parseDockerfile(text);
  const stages = instructions.filter(({ name }) => name === "FROM").length;
  if (stages > MOST_STAGES) throw new RangeError(`it has ${stages} stages`);
  const follower = new StageFollower(build, escape);
  for (const instruction of instructions) follower.follow(instruction);
  const stage = follower.find(build.stage);
  return { places: stage?.places ?? new Map(), unknown: follower.unknown, hasStage: stage !== undefined };
}

class StageFollower {
  readonly unknown: { line: number; variable: string }[] = [];
  readonly #build: Build;
  readonly #escape: string;
  readonly #stages: Stage[] = [];
  /** Of the arguments before the first stage. */
  readonly #global = new Map<string, string>();

  constructor(build: Build, escape: string) {
    this.#build = build;
    this.#escape = escape;
  }

  find(name: string | undefined): Stage | undefined {
    if (name === undefined) return this.#stages.at(-1);
    return this.#stages.findLast((stage) => stage.name === name.toLowerCase()) ?? this.#stages[toIndex(name)];
  }

  follow(instruction: Instruction): void {
    const stage = this.#stages.at(-1);
    if (instruction.name === "FROM") this.#begin(instruction);
    else if (instruction.name === "ARG") this.#declare(instruction, stage);
    else if (stage === undefined) return;
    else if (instruction.name === "ENV") this.#set(instruction, stage);
    else if (instruction.name === "WORKDIR") {
      const folder = this.#expand(instruction.words.join(" "), stage.variables);
      stage.workdir = folder?.startsWith("/") === true ? folder : `${stage.workdir}/${folder ?? ""}`;
    } else if (instruction.name === "COPY" || instruction.name === "ADD") this.#copy(instruction, stage);
  }

  #begin({ words }: Instruction): void {
    const [image, as, name] = words;
    const base = image === undefined ? undefined : this.find(this.#expand(image, this.#global) ?? image);
    this.#stages.push({
      ...(as?.toLowerCase() === "as" && name !== undefined && { name: name.toLowerCase() }),
      variables: new Map(base?.variables),
      places: new Map(Array.from(base?.places ?? [], ([file, places]) => [file, new Set(places)])),
      workdir: base?.workdir ?? "/",
    });
  }

  #declare({ words }: Instruction, stage: Stage | undefined): void {
    const variables = stage?.variables ?? this.#global;
    for (const word of words) {
      const [name, value] = splitOnce(word);
      const given = this.#build.arguments.get(name) ?? (value === undefined ? this.#global.get(name) : undefined);
      const known = given ?? (value === undefined ? undefined : this.#expand(value, variables));
      if (known !== undefined) variables.set(name, known);
    }
  }

  #set({ words }: Instruction, { variables }: Stage): void {
    const [first = "", ...rest] = words;
    const pairs = first.includes("=") ? words.map(splitOnce) : [[first, rest.join(" ")] as const];
    for (const [name, value] of pairs) {
      const known = this.#expand(value ?? "", variables);
      if (known === undefined) variables.delete(name);
      else variables.set(name, known);
    }
  }

  #copy({ flags, words, hasHeredoc, line }: Instruction, stage: Stage): void {
    const expanded = words.map((word) => this.#expand(word, stage.variables, line));
    const target = expanded.pop();
    if (target === undefined) return;
    const from = flags.find(({ name }) => name === "from")?.value;
    const source = from === undefined ? undefined : this.find(this.#expand(from, stage.variables, line));
    if (from !== undefined && source === undefined) return;
    const options = {
      target: target.startsWith("/") ? target : `${stage.workdir}/${target}`,
      isFolder: /(^|\/)\.?$/.test(target) || expanded.length > 1 || hasHeredoc,
      keepsParents: flags.some(({ name, value }) => name === "parents" && value?.toLowerCase() !== "false"),
      excluded: flags.filter(({ name }) => name === "exclude").map(({ value }) => value ?? ""),
    };
    for (const file of this.#build.files)
      for (const each of expanded)
        for (const path of source === undefined ? this.#inContext(file) : (source.places.get(file) ?? []))
          for (const place of each === undefined ? [] : copyTo(each, path, options)) this.#put(stage, file, place);
  }

  #inContext(file: string): readonly string[] {
    return this.#build.isIgnored(file) ? [] : [file];
  }

  #put({ places }: Stage, file: string, place: string): void {
    const known = places.get(file);
    if (known === undefined) places.set(file, new Set([place]));
    else known.add(place);
  }

  #expand(word: string, variables: ReadonlyMap<string, string>, line?: number): string | undefined {
    const expanded = expandWord(word, variables, this.#escape);
    if (expanded.kind === "text") return expanded.text;
    if (line !== undefined) this.unknown.push({ line, variable: expanded.variable });
    return undefined;
  }
}

interface CopyOptions {
  readonly target: string;
  readonly isFolder: boolean;
  readonly keepsParents: boolean;
  readonly excluded: readonly string[];
}

/** Where a path is after a copy of a source: nowhere, when the source is something else. */
function copyTo(
  source: string,
  path: string,
  { target, isFolder, keepsParents, excluded }: CopyOptions,
): readonly string[] {
  if (/^(https?|git|ssh):\/\/|^git@/i.test(source)) return [];
  const names = toNames(path);
  const rest = restBelow(source, names);
  if (rest === undefined) return [];
  // What a pattern leaves out is taken relative to wherever it could mean: a doubt is no copy.
  const below = [names, rest, names.slice(-1)];
  if (excluded.some((pattern) => below.some((each) => each.length > 0 && restBelow(pattern, each) !== undefined)))
    return [];
  const place = (...parts: readonly string[]): string => `/${toNames([target, ...parts].join("/")).join("/")}`;
  if (keepsParents) return [place(...names)];
  if (rest.length > 0) return [place(...rest)];
  const inside = place(names.at(-1) ?? "");
  // Whether a name without a slash is a folder that is there already, only the build knows.
  return isFolder || hasWildcard(source) ? [inside] : [place(), inside];
}

function splitOnce(word: string): readonly [string, string | undefined] {
  const index = word.indexOf("=");
  return index === -1 ? [word, undefined] : [word.slice(0, index), word.slice(index + 1)];
}

const toIndex = (name: string): number => (/^\d{1,4}$/.test(name) ? Number(name) : -1);
