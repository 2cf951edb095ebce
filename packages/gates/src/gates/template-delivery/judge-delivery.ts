import { createPathMatcher } from "../../core/match-paths.ts";
import { shorten } from "../../core/shorten.ts";
import { FILE_KINDS, kindOf } from "./file-kind.ts";
import { folderDigest } from "./folder-digest.ts";
import { judgeFiles } from "./judge-files.ts";
import type { TemplateDeliveryOptions } from "./options.ts";
import { quote, type Channel, type Delivery } from "./read-measurements.ts";
import type { DeliveryFinding } from "./to-findings.ts";

/** All that is wrong with one workspace, or with what its template would have delivered to it. */
export function judgeDelivery(
  delivery: Delivery,
  { expect, channels }: Pick<TemplateDeliveryOptions, "expect"> & { readonly channels: readonly Channel[] },
): readonly DeliveryFinding[] {
  return [
    ...judgeBoot(delivery),
    ...judgeExpectations(delivery, expect),
    ...judgeFiles(delivery, channels),
    ...judgeRuntime(delivery),
    ...judgeBootDigest(delivery),
  ];
}

const LONGEST_REASON = 200;

function judgeBoot({ template, workspace_id, booted, waited_seconds, error, log }: Delivery): DeliveryFinding[] {
  if (booted === "online") return [];
  const waited = waited_seconds === undefined ? "in time" : `within ${Math.round(waited_seconds * 10) / 10} s`;
  const what = { timeout: `did not register ${waited}`, failed: "failed to boot", refused: "was not booted" }[booted];
  const lastLine = log?.trimEnd().split("\n").at(-1)?.trim();
  const reasons = [error?.replace(/[.\s]*$/, "."), lastLine && `Its log ends: ${lastLine}`].filter(
    (text) => text !== undefined && text !== "",
  );
  const reason = reasons.length === 0 ? "nothing says why." : reasons.join(" ");
  return [
    {
      rule: "not-booted",
      level: "error",
      subject: template,
      message: `${quote(template)} ${what}: ${shorten(reason.replaceAll(/\s+/g, " "), LONGEST_REASON)}`,
      fix: "The evidence has the tail of its log. `--boot-timeout` waits longer, `--keep` leaves the workspace to look at.",
      evidence: {
        template,
        ...(workspace_id !== undefined && { workspace_id }),
        booted,
        ...(waited_seconds !== undefined && { waited_seconds }),
        ...(error !== undefined && { error }),
        log: log ?? "",
      },
    },
  ];
}

/** A template that lost its files delivers nothing, and nothing of it is missed. */
function judgeExpectations(
  { template, expected }: Delivery,
  expect: TemplateDeliveryOptions["expect"],
): DeliveryFinding[] {
  const lacking = FILE_KINDS.filter(
    (kind) => createPathMatcher(expect[kind])([template]) && !expected.some(({ path }) => kindOf(path) === kind),
  );
  if (expected.length > 0 && lacking.length === 0) return [];
  const what = expected.length === 0 ? "no files at all" : `no ${lacking.join(" and no ")}, which it must have`;
  return [
    {
      rule: "nothing-expected",
      level: "error",
      subject: template,
      message: `The template ${quote(template)} has ${what}: what it does not have, nobody would miss.`,
      fix: "Look at the template's folder where the daemon has it, or correct `expect` in the configuration.",
      evidence: { template, files: expected.length, lacking },
    },
  ];
}

function judgeRuntime({ template, workspace_id, runtime, registered_runtime }: Delivery): DeliveryFinding[] {
  if (registered_runtime === undefined || registered_runtime === runtime) return [];
  return [
    {
      rule: "wrong-runtime",
      level: "error",
      subject: template,
      message: `${quote(template)} is to run on ${quote(runtime)} and registered as ${quote(registered_runtime)}.`,
      fix: "Compare the runtime in the template's config.yaml with the engine that the back-end starts.",
      evidence: {
        template,
        ...(workspace_id !== undefined && { workspace_id }),
        expected: runtime,
        found: registered_runtime,
      },
    },
  ];
}

/** What a runtime wrote into its folder after the boot is no other boot. */
function judgeBootDigest({ template, booted, boot_digest, expected, delivered }: Delivery): DeliveryFinding[] {
  if (booted !== "online" || delivered === undefined) return [];
  const [there, wanted] = [folderDigest(delivered), folderDigest(expected)];
  if (boot_digest === there || boot_digest === wanted) return [];
  const evidence = { template, booted_with: boot_digest ?? null, delivered: there, expected: wanted };
  const about = { rule: "boot-digest", subject: template, evidence } as const;
  if (boot_digest === undefined)
    return [
      {
        ...about,
        level: "warning",
        message: `${quote(template)} does not say what it booted with.`,
        fix: "Let the runtime send config_digest when it registers.",
      },
    ];
  return [
    {
      ...about,
      level: "error",
      message: `${quote(template)} booted with other files (${boot_digest.slice(0, 12)}) than lie there (${there.slice(0, 12)}).`,
      fix: "Deliver the files before the runtime starts, and let it read them from where they are delivered.",
    },
  ];
}
