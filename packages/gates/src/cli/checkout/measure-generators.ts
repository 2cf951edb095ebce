import type { ContractDrift, ContractMeasurement } from "@portcullis/contracts";
import { join } from "node:path";

import { PortcullisError } from "../../core/portcullis-error.ts";
import type { Generator } from "../../generators/generator.ts";
import { findSchemas } from "./find-schemas.ts";
import { findKnown } from "./known-generated.ts";

type ConfiguredGenerator = NonNullable<ContractDrift["generators"]>[number];
type MeasuredGenerator = ContractMeasurement["generated"][number];

/**
 * Runs a generator anew and compares what it makes with what is committed.
 *
 * @throws PortcullisError `configuration` or `usage`; everything else that goes wrong is in the result
 */
export async function measureGenerator(
  configured: ConfiguredGenerator,
  root: string,
  tell: (line: string) => void,
): Promise<MeasuredGenerator> {
  const { name } = configured;
  try {
    const generator = toGenerator(configured, root);
    const known = "uses" in generator ? findKnown(root, generator) : undefined;
    if (known?.isSame === true) return { generator: name, state: "same", differences: [] };
    tell(`Running the generator ${name}`);
    const { regenerate } = await import("../../generators/regenerate.ts");
    const { folder, differences } = await regenerate(generator, {
      root,
      generateContracts: (paths) => generateContracts(root, paths),
    });
    if (differences.length === 0) known?.keep();
    return {
      generator: name,
      state: differences.length === 0 ? "same" : "differs",
      differences: differences.map((difference) => ({ ...difference, path: join(folder, difference.path) })),
    };
  } catch (error) {
    if (!(error instanceof PortcullisError) || error.code === "configuration" || error.code === "usage") throw error;
    const details = error.problems.map(({ message }) => ` ${message}`).join("");
    return { generator: name, state: "unreadable", message: `${error.message}${details}` };
  }
}

function toGenerator(configured: ConfiguredGenerator, root: string): Generator {
  const { name } = configured;
  if ("uses" in configured) {
    const { uses, output } = configured;
    const schemas = findSchemas(root, configured.schemas);
    return uses === "portcullis" ? { name, uses, schemas, output } : { name, uses, schemas, output };
  }
  const { command, stdout, output, files, timeout_seconds } = configured;
  const running = {
    name,
    command: command as [string, ...string[]],
    ...(timeout_seconds !== undefined && { timeout_seconds }),
  };
  if (stdout !== undefined) return { ...running, stdout };
  return { ...running, output: output!, ...(files && { files }) };
}

async function generateContracts(root: string, schemas: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { makeContracts } = await import("../contract-generate.ts");
  return makeContracts(schemas.map((path) => join(root, path)));
}
