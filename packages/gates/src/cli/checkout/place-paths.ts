import type { ContractDrift, ContractMirror, ContractParty } from "@portcullis/contracts";

import type { OptionProblem } from "../../core/configured.ts";
import { isAddress } from "../../git/read-from-repository.ts";

type Generator = NonNullable<ContractDrift["generators"]>[number];

/** Options whose paths start at the root of the repository, and the paths that cannot. */
export interface Placed {
  readonly options: ContractDrift;
  readonly problems: readonly OptionProblem[];
}

/**
 * A configuration writes its paths from its own folder; the gate, git and reports have them from the root of the repository.
 *
 * @param folder of the configuration, from the root of the repository: `""` for the root itself
 */
export function placePaths(options: ContractDrift, folder: string): Placed {
  const problems: OptionProblem[] = [];
  const inside = (path: string, pointer: string): string => {
    const placed = joinPaths(folder, path);
    if (placed !== undefined && placed !== ".." && !placed.startsWith("../")) return placed || ".";
    problems.push({
      pointer,
      message: `${JSON.stringify(path)} is not inside the repository.`,
      fix: "Write it from the configuration's folder, with /.",
    });
    return path;
  };
  const parties = (
    list: readonly ContractParty[] | undefined,
    pointer: string,
  ): { readonly [key: string]: ContractParty[] } => {
    if (list === undefined) return {};
    const key = pointer.slice(pointer.lastIndexOf("/") + 1);
    const placed = list.map((party, index) => ({
      ...party,
      source: inside(party.source, `${pointer}/${index}/source`),
      ...(party.proof !== undefined && { proof: inside(party.proof, `${pointer}/${index}/proof`) }),
    }));
    return { [key]: placed };
  };
  const contracts = options.contracts.map((contract, index) => ({
    ...contract,
    schema: inside(contract.schema, `/contracts/${index}/schema`),
    ...parties(contract.producers, `/contracts/${index}/producers`),
    ...parties(contract.consumers, `/contracts/${index}/consumers`),
  }));
  const mirrors = options.mirrors?.map((each, index): ContractMirror => ({
    ...each,
    mirror: { path: inside(each.mirror.path, `/mirrors/${index}/mirror/path`) },
    source: placeSource(each.source, folder),
  }));
  const generators = options.generators?.map((generator, index) =>
    placeGenerator(generator, `/generators/${index}`, inside),
  );
  return {
    options: { ...options, contracts, ...(mirrors && { mirrors }), ...(generators && { generators }) },
    problems,
  };
}

/** A source may lie anywhere: beside the checkout, or in another one. */
function placeSource(source: ContractMirror["source"], folder: string): ContractMirror["source"] {
  if ("path" in source) return { path: joinPaths(folder, source.path) ?? source.path };
  if ("url" in source || isAddress(source.git.repository)) return source;
  const { repository } = source.git;
  const placed = joinPaths(folder, repository) ?? repository;
  return { git: { ...source.git, repository: placed || "." } };
}

function placeGenerator(
  generator: Generator,
  pointer: string,
  inside: (path: string, pointer: string) => string,
): Generator {
  if ("uses" in generator) {
    const schemas = generator.schemas.map((path, index) => inside(path, `${pointer}/schemas/${index}`));
    return { ...generator, schemas, output: inside(generator.output, `${pointer}/output`) };
  }
  const { output, stdout, ...rest } = generator;
  return {
    ...rest,
    ...(output !== undefined && { output: inside(output, `${pointer}/output`) }),
    ...(stdout !== undefined && { stdout: inside(stdout, `${pointer}/stdout`) }),
  };
}

/** `undefined` for an absolute path, and for one that no file has. */
function joinPaths(folder: string, path: string): string | undefined {
  if (path.startsWith("/") || path.includes("\0")) return undefined;
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
