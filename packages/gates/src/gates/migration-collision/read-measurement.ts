import { parseWith, type MigrationMeasurement, type PullRequestSnapshot } from "@portcullis/contracts";
import { validate } from "@portcullis/contracts/validators/migration_measurement";

/** What a run on an engine found for a folder, where a snapshot has it. */
export interface ReadMeasurement {
  readonly measurement?: MigrationMeasurement;
  /** Why it cannot be used. */
  readonly problem?: string;
}

export function readMeasurement({ measurements = [] }: PullRequestSnapshot, directory: string): ReadMeasurement {
  const reports = measurements.filter(({ gate }) => gate === "migration-collision").map(({ report }) => report);
  const report = reports.find((each) => (each as { readonly directory?: unknown }).directory === directory);
  if (report === undefined) return {};
  const parsed = parseWith(validate, report);
  if (parsed.ok) return { measurement: parsed.value };
  const [first] = parsed.problems;
  return { problem: `the measurement breaks its contract at ${first?.pointer || "/"}: ${first?.message ?? ""}` };
}
