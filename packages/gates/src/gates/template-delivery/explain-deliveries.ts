import type { ExplainedFact } from "../../core/explain.ts";
import { compareFiles } from "./compare-files.ts";
import type { Delivery, ReadMeasurements } from "./read-measurements.ts";

/** Each workspace that was looked at, and each of its files that is not as the template has it. */
export function explainDeliveries(read: ReadMeasurements): readonly ExplainedFact[] {
  if ("problem" in read) return [];
  return read.measurements.flatMap(({ daemon, deliveries }) =>
    deliveries.flatMap((delivery) => [explainBoot(delivery, daemon), ...explainFiles(delivery)]),
  );
}

function explainBoot(
  { template, workspace_id, runtime, booted, waited_seconds, expected, delivered = [] }: Delivery,
  daemon: string,
): ExplainedFact {
  const { arrived } = compareFiles(expected, delivered);
  const waited = waited_seconds === undefined ? "" : ` after ${Math.round(waited_seconds * 10) / 10} s`;
  return {
    location: { path: template },
    login: runtime,
    what: `${workspace_id === undefined ? "no workspace" : `workspace ${workspace_id}`} of ${daemon}: ${booted}${waited}`,
    counted: booted === "online",
    rule: "not-booted",
    reason: `${arrived.length} of ${expected.length} files are there as the template has them`,
  };
}

function explainFiles({ template, runtime, expected, delivered }: Delivery): readonly ExplainedFact[] {
  if (delivered === undefined) return [];
  const { missing, changed, unexpected } = compareFiles(expected, delivered);
  const tell = (path: string, what: string, rule: string, reason: string): ExplainedFact => ({
    location: { path: `${template}/${path}` },
    login: runtime,
    what,
    counted: false,
    rule,
    reason,
  });
  return [
    ...missing.map(({ path, channel, sha256 }) =>
      tell(path, `carried by ${channel}`, "file-missing", `expected ${sha256}, found nothing`),
    ),
    ...changed.map(({ expected: { path, channel, sha256 }, found }) =>
      tell(path, `carried by ${channel}`, "file-changed", `expected ${sha256}, found ${found.sha256}`),
    ),
    ...unexpected.map(({ path, sha256 }) =>
      tell(path, "in the workspace only", "file-unexpected", `expected nothing, found ${sha256}`),
    ),
  ];
}
