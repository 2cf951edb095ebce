import type { DeliveryMeasurement } from "@portcullis/contracts";

import type { BoardRow } from "../../core/describe-gate.ts";
import type { Finding } from "../../core/gate.ts";
import { compareFiles } from "./compare-files.ts";
import { FILE_KINDS, kindOf, type FileKind } from "./file-kind.ts";
import type { Delivery } from "./read-measurements.ts";

/** How many files of a kind the template has, and how many of them are in the workspace as they are there. */
interface Count {
  readonly expected: number;
  readonly arrived: number;
}

interface DeliveredTemplate extends Count {
  readonly template: string;
  readonly state: "pass" | "fail" | "error";
  readonly workspace_id?: string;
  readonly runtime: string;
  readonly booted: Delivery["booted"];
  readonly kinds: Readonly<Record<FileKind | "other", Count>>;
}

/** What the gate saw, counted: the findings have the files that are not as they should be. */
export interface DeliveryEvidence {
  readonly daemons: readonly string[];
  readonly templates: readonly DeliveredTemplate[];
}

/** What each member holds, for the gate's page. */
export const EVIDENCE = {
  daemons: "addresses of the daemons that were asked",
  templates:
    "each template: `{template, state, workspace_id?, runtime, booted, expected, arrived, kinds}`, counted in files",
} satisfies Record<keyof DeliveryEvidence, string>;

/** @param isUnread the whole is an error: what is wrong besides has not failed */
export function toEvidence(
  measurements: readonly DeliveryMeasurement[],
  findings: readonly Finding[],
  isUnread: boolean,
): DeliveryEvidence {
  const wrong = new Set(findings.flatMap(({ level, evidence }) => (level === "error" ? [templateOf(evidence)] : [])));
  const stateOf = ({ template, booted, delivered }: Delivery): DeliveredTemplate["state"] => {
    if (booted === "online" && delivered === undefined) return "error";
    if (!wrong.has(template)) return "pass";
    return isUnread ? "error" : "fail";
  };
  return {
    daemons: measurements.map(({ daemon }) => daemon),
    templates: measurements.flatMap(({ deliveries }) =>
      deliveries.map((delivery) => ({ ...countFiles(delivery), state: stateOf(delivery) })),
    ),
  };
}

const templateOf = (evidence: unknown): unknown => (evidence as { readonly template?: unknown } | undefined)?.template;

const KINDS = [...FILE_KINDS, "other"] as const;

function countFiles({
  template,
  workspace_id,
  runtime,
  booted,
  expected,
  delivered = [],
}: Delivery): Omit<DeliveredTemplate, "state"> {
  const { arrived } = compareFiles(expected, delivered);
  const kinds = KINDS.map((kind): [FileKind | "other", Count] => [
    kind,
    {
      expected: expected.filter(({ path }) => kindOf(path) === kind).length,
      arrived: arrived.filter(({ path }) => kindOf(path) === kind).length,
    },
  ]);
  return {
    template,
    ...(workspace_id !== undefined && { workspace_id }),
    runtime,
    booted,
    expected: expected.length,
    arrived: arrived.length,
    kinds: Object.fromEntries(kinds) as DeliveredTemplate["kinds"],
  };
}

/** One line a workspace: how it booted, and how much of each kind is there. */
export function toBoard(evidence: unknown): readonly BoardRow[] {
  const { templates = [] } = (evidence ?? {}) as Partial<DeliveryEvidence>;
  return templates.map(({ template, state, booted, runtime, kinds }) => ({
    subject: template,
    state,
    detail: [`${BOOTED[booted]} on ${runtime}`, ...describeKinds(kinds)].join("; "),
  }));
}

const BOOTED = {
  online: "online",
  timeout: "not registered in time",
  failed: "failed to boot",
  refused: "refused",
} as const satisfies Record<Delivery["booted"], string>;

const describeKinds = (kinds: DeliveredTemplate["kinds"]): readonly string[] =>
  KINDS.filter((kind) => kinds[kind].expected > 0).map(
    (kind) => `${kind} ${kinds[kind].arrived} of ${kinds[kind].expected}`,
  );
