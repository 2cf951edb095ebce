import { validators, type Contracts } from "./generated/index.ts";
import { toProblems, type ContractProblem } from "./to-problems.ts";
import type { Validator } from "./generated/validator.ts";

/** The typed value, or every problem that it has. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ContractProblem[] };

export type ContractName = keyof Contracts;

/**
 * Checks an unknown value against the contract of that name.
 *
 * @example
 * const parsed = parse("verdict", JSON.parse(text));
 * if (!parsed.ok) for (const { pointer, expected, found } of parsed.problems) console.error(pointer, expected, found);
 */
export function parse<Name extends ContractName>(name: Name, value: unknown): Parsed<Contracts[Name]> {
  return parseWith(validators[name] as Validator<Contracts[Name]>, value);
}

/** As `parse`, with one validator of `@portcullis/contracts/validators/NAME`: loads no other contract. */
export function parseWith<T>(validate: Validator<T>, value: unknown): Parsed<T> {
  if (validate(value)) return { ok: true, value };
  return { ok: false, problems: toProblems(validate.errors ?? [], value) };
}
