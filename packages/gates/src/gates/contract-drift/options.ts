import type { ContractDrift, ContractMirror, ContractParty, WatchedContract } from "@portcullis/contracts";

import type { Level, Profile, Role } from "../../wire/compare-contracts.ts";
import { levelOf } from "../../wire/compare-contracts.ts";

/** The gate's options, with every default filled in. */
export interface ContractDriftOptions {
  readonly contracts: readonly Watched[];
  readonly mirrors: readonly ContractMirror[];
  readonly generators: NonNullable<ContractDrift["generators"]>;
  /** Levels that differ from the default, by rule without the gate's name. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

export type RuleLevel = "error" | "warning" | "note" | "off";

/** A contract that is watched. */
export interface Watched {
  readonly schema: string;
  readonly role: Role;
  readonly level: Level;
  readonly profile?: Profile;
  readonly producers: readonly ContractParty[];
  readonly consumers: readonly ContractParty[];
}

export function resolveContractDrift(options: ContractDrift): ContractDriftOptions {
  return {
    contracts: options.contracts.map(resolveContract),
    mirrors: options.mirrors ?? [],
    generators: options.generators ?? [],
    rules: options.rules ?? {},
  };
}

function resolveContract({ role = "message", level, ...contract }: WatchedContract): Watched {
  return {
    schema: contract.schema,
    role,
    level: levelOf(role, level),
    ...(contract.profile !== undefined && { profile: contract.profile }),
    producers: contract.producers ?? [],
    consumers: contract.consumers ?? [],
  };
}
