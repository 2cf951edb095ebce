import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { CheckedClaim } from "../../core/explain.ts";
import type { Finding } from "../../core/gate.ts";

/** A file as a finding quotes it. */
interface Quoted {
  readonly path: string;
  readonly expected?: string;
  readonly found?: string;
}

/**
 * Looks each digest that a finding quotes up in the measurement as it stands in the snapshot. What the daemon said can be had
 * again by asking it, not by reading.
 */
export function verifyEvidence(
  { measurements = [] }: PullRequestSnapshot,
  findings: readonly Finding[],
): readonly CheckedClaim[] {
  const deliveries = measurements
    .filter(({ gate }) => gate === "template-delivery")
    .flatMap(({ report }) => listOf(report, "deliveries"))
    .map((delivery) => ({
      template: fieldOf(delivery, "template"),
      workspace: fieldOf(delivery, "workspace_id"),
      expected: digestsOf(listOf(delivery, "expected")),
      delivered: digestsOf(listOf(delivery, "delivered")),
    }));
  return findings.flatMap(({ rule, evidence }) => {
    const [template, workspace] = [fieldOf(evidence, "template"), fieldOf(evidence, "workspace_id")];
    const about = deliveries.filter((delivery) => delivery.template === template && delivery.workspace === workspace);
    return (listOf(evidence, "files") as readonly Quoted[]).map(({ path, expected, found }): CheckedClaim => ({
      claim: `${rule}: ${JSON.stringify(path)} is ${expected ?? "not in the template"}, and there ${found === undefined ? "is nothing" : `is ${found}`}`,
      holds: about.some(
        (delivery) => delivery.expected.get(path) === expected && delivery.delivered.get(path) === found,
      ),
    }));
  });
}

const digestsOf = (files: readonly unknown[]): ReadonlyMap<unknown, unknown> =>
  new Map(files.map((file) => [fieldOf(file, "path"), fieldOf(file, "sha256")]));

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : [];
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
