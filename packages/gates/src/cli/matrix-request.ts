import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";

import { parseConfiguration } from "../configuration/parse-configuration.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { readInput } from "../files/read-input.ts";
import { resolveContractDrift, type Watched } from "../gates/contract-drift/options.ts";

/** A contract whose matrix is asked for, and where its parties are. Paths start at `folder`. */
export interface MatrixRequest {
  readonly contract: string;
  readonly parties: readonly RequestedParty[];
  readonly proofs: readonly RequestedProof[];
  readonly folder: string;
  /** Whether a person named it: then it has to be one that says who consumes. */
  readonly isNamed: boolean;
}

export interface RequestedParty {
  readonly role: "producer" | "consumer";
  readonly name: string;
  readonly source: string;
  readonly type: string;
  readonly language?: Watched["producers"][number]["language"];
}

interface RequestedProof {
  readonly consumer: string;
  readonly file: string;
}

export interface MatrixSelection {
  readonly config?: string;
  readonly producer: readonly string[];
  readonly consumer: readonly string[];
  readonly proof: readonly string[];
}

const CONFIGURATION = "portcullis.yaml";

/**
 * The contracts that are asked for: those of the configuration, or one with the parties that the options name.
 *
 * @throws PortcullisError `usage` for options that do not go together, `configuration` for one that is wrong or not there
 */
export function resolveRequests(contracts: readonly string[], selection: MatrixSelection): readonly MatrixRequest[] {
  const { config, producer, consumer, proof } = selection;
  const proofs = proof.map(parseProof);
  const parties = [
    ...producer.map((text) => parseParty("producer", text)),
    ...consumer.map((text) => parseParty("consumer", text)),
  ];
  if (parties.length + proofs.length > 0 && contracts.length !== 1) {
    const given = parties.length > 0 ? "--producer and --consumer" : "--proof";
    throw usage(
      `${given} ${parties.length > 0 ? "need" : "needs"} one contract; ${contracts.length} are named.`,
      "Name the one contract.",
    );
  }
  if (parties.length > 0)
    return contracts.map((contract) => ({ contract, parties, proofs, folder: ".", isNamed: true }));
  const configured = readConfigured(config, contracts.length > 0);
  if (contracts.length === 0) return configured;
  return contracts.map((contract): MatrixRequest => {
    const known = configured.find((each) => resolve(each.folder, each.contract) === resolve(contract));
    if (known === undefined) return { contract, parties: [], proofs, folder: ".", isNamed: true };
    // An answer that is named counts in place of the configured one.
    const kept = known.proofs.filter(({ consumer: name }) => !proofs.some((each) => each.consumer === name));
    const named = proofs.map((each) => ({ ...each, file: resolve(each.file) }));
    return { ...known, proofs: [...kept, ...named], isNamed: true };
  });
}

/** Where a path of a request is. */
export const locate = ({ folder }: MatrixRequest, path: string): string =>
  isAbsolute(path) ? path : join(folder, path);

function readConfigured(config: string | undefined, mayLack: boolean): readonly MatrixRequest[] {
  const file = config ?? CONFIGURATION;
  if (config === undefined && mayLack && !existsSync(file)) return [];
  const configuration = parseConfiguration(readConfiguration(file), file);
  const gates = configuration.format === "native" ? Object.entries(configuration.value.gates) : [];
  const watched = gates.flatMap(([id, options]) =>
    isContractDrift(id, options) ? resolveContractDrift(options).contracts : [],
  );
  if (watched.length === 0 && !mayLack) {
    throw new PortcullisError(
      "configuration",
      `${file} has no gate contract-drift, which would say what the contracts are.`,
      "Add the gate, or name a contract with --producer and --consumer.",
    );
  }
  return watched.map((each) => toRequest(each, dirname(file)));
}

type GateOptions = Parameters<typeof resolveContractDrift>[0];

const isContractDrift = (id: string, options: { readonly uses?: string } | undefined): options is GateOptions =>
  options !== undefined && (options.uses ?? id) === "contract-drift";

function readConfiguration(file: string): string {
  try {
    return readInput(file, 1);
  } catch (cause) {
    if (!(cause instanceof PortcullisError)) throw cause;
    const fix = "Name the configuration with --config, or a contract with --producer and --consumer.";
    throw new PortcullisError("configuration", cause.message, fix, { cause });
  }
}

function toRequest({ schema, producers, consumers }: Watched, folder: string): MatrixRequest {
  const toParty =
    (role: RequestedParty["role"]) =>
    ({ name, source, type, language }: Watched["producers"][number]): RequestedParty => ({
      role,
      name,
      source,
      type,
      ...(language !== undefined && { language }),
    });
  return {
    contract: schema,
    parties: [...producers.map(toParty("producer")), ...consumers.map(toParty("consumer"))],
    proofs: consumers.flatMap(({ name, proof }) => (proof === undefined ? [] : [{ consumer: name, file: proof }])),
    folder,
    isNamed: false,
  };
}

/** `NAME=FILE#TYPE`; of a JSON Schema, `NAME=FILE#` is the whole of it. */
function parseParty(role: RequestedParty["role"], text: string): RequestedParty {
  const [, name, source, type] = /^([^=]+)=([^#]+)#(.*)$/s.exec(text) ?? [];
  if (name === undefined || source === undefined || type === undefined) {
    throw usage(
      `--${role} ${text} is not NAME=FILE#TYPE.`,
      `Name the type and its file, as in --${role} core=internal/provision.go#Request.`,
    );
  }
  return { role, name, source, type: type === "" ? "#" : type };
}

function parseProof(text: string): RequestedProof {
  const [, consumer, file] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (consumer !== undefined && file !== undefined) return { consumer, file };
  throw usage(
    `--proof ${text} is not NAME=FILE.`,
    "Name the consumer and the file of its answer, as in --proof cp=answer.json.",
  );
}

const usage = (message: string, fix: string): PortcullisError => new PortcullisError("usage", message, fix);
