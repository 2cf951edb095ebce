import type { ContractDrift } from "@portcullis/contracts";

import type { Configured, OptionProblem } from "../../core/configured.ts";
import { resolveContractDrift, type ContractDriftOptions } from "./options.ts";
import { CONTRACT_DRIFT_RULES } from "./rules.ts";

/** The options of a configuration, resolved, and what a schema cannot say is wrong with them. */
export function configureContractDrift(options: ContractDrift): Configured<ContractDriftOptions> {
  return {
    options: resolveContractDrift(options),
    problems: [...unknownRules(options), ...repeated(options), ...aimless(options)],
  };
}

const unknownRules = ({ rules = {} }: ContractDrift): OptionProblem[] =>
  Object.keys(rules)
    .filter((rule) => !Object.hasOwn(CONTRACT_DRIFT_RULES, rule))
    .map((rule) => ({
      pointer: `/rules/${rule}`,
      message: `There is no rule ${rule}.`,
      fix: "The rules are listed in docs/gates/contract-drift.md.",
    }));

/** A program writes to its standard output or into a folder, and what it makes is compared with one of the two. */
const aimless = ({ generators = [] }: ContractDrift): OptionProblem[] =>
  generators.flatMap((generator, index) =>
    "uses" in generator || (generator.output === undefined) !== (generator.stdout === undefined)
      ? []
      : [
          {
            pointer: `/generators/${index}`,
            message: `The generator ${generator.name} says ${generator.output === undefined ? "neither output nor stdout" : "both output and stdout"}.`,
            fix: "Say `output: FOLDER` of a program that fills {output}, or `stdout: FILE` of one that prints.",
          },
        ],
  );

/** Two entries for one thing would be judged by different rules. */
function repeated({ contracts, mirrors = [], generators = [] }: ContractDrift): OptionProblem[] {
  const problems: OptionProblem[] = [];
  const once = (names: readonly string[], pointerOf: (index: number) => string, what: string): void =>
    names.forEach((name, index) => {
      if (names.indexOf(name) === index) return;
      problems.push({
        pointer: pointerOf(index),
        message: `${what} ${JSON.stringify(name)} is there twice.`,
        fix: "Keep one.",
      });
    });
  once(
    contracts.map(({ schema }) => schema),
    (index) => `/contracts/${index}/schema`,
    "The contract",
  );
  once(
    mirrors.map(({ mirror }) => mirror.path),
    (index) => `/mirrors/${index}/mirror/path`,
    "The mirror",
  );
  once(
    generators.map(({ name }) => name),
    (index) => `/generators/${index}/name`,
    "The generator",
  );
  for (const [index, { producers = [], consumers = [] }] of contracts.entries()) {
    once(
      producers.map(({ name }) => name),
      (party) => `/contracts/${index}/producers/${party}/name`,
      "The producer",
    );
    once(
      consumers.map(({ name }) => name),
      (party) => `/contracts/${index}/consumers/${party}/name`,
      "The consumer",
    );
  }
  return problems;
}
