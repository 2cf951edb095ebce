import type { PropertyId } from "../properties.ts";
import type { SeenWorkspace, Sight } from "./daemon-target.ts";
import type { OpenPart, Row } from "./life-state.ts";

export interface Wrong {
  readonly property: PropertyId;
  readonly expected: string;
  readonly actual: string;
  readonly isCostly?: boolean;
}

/** What a workspace at rest must be. */
export interface ExpectedSight {
  readonly row: Row;
  readonly open: ReadonlySet<OpenPart>;
  /** Of its files; absent where nobody can know it. */
  readonly digest?: string | undefined;
  /** By what it came to be so, which says what a difference is charged to. */
  readonly by: "delivery" | "boot" | "write" | "refusal" | "crash" | "clients";
  /** The boot was on another runtime than the one before: whether its files suit that, nobody has said. */
  readonly isOtherRuntime: boolean;
}

/** The first difference between a workspace and what it must be. What a daemon does not show is not judged. */
export function judgeSight(expected: ExpectedSight, sight: Sight): Wrong | undefined {
  const { row, by } = expected;
  if (sight.kind === "fault")
    return {
      property: "answers-every-question",
      expected: `the workspace comes to rest as ${row.status}`,
      actual: sight.detail,
      isCostly: sight.isSilence,
    };
  if (sight.kind === "gone" || sight.workspace.status === "removed") {
    if (row.status === "removed") return undefined;
    return { property: chargeOf(by, "row"), expected: "the workspace is there", actual: "it is gone" };
  }
  if (row.status === "removed")
    return {
      property: "right-status",
      expected: "the workspace is removed for good",
      actual: `it is ${sight.workspace.status}`,
    };
  return judgeRow(expected, sight.workspace) ?? judgeFiles(expected, sight.digest, sight.workspace);
}

function judgeRow({ row, open, by, isOtherRuntime }: ExpectedSight, seen: SeenWorkspace): Wrong | undefined {
  const differs = (part: string, wanted: unknown, found: unknown): Wrong | undefined =>
    found === undefined || wanted === found
      ? undefined
      : {
          property: chargeOf(by, "row"),
          expected: `the row at rest: ${part} ${JSON.stringify(wanted)}`,
          actual: `${part} ${JSON.stringify(found)}`,
        };
  const isClear =
    row.runtime === row.appliedRuntime &&
    !["template", "applied", "runtime"].some((part) => open.has(part as OpenPart));
  return (
    judgeStatus(row, seen, by, isOtherRuntime) ??
    (open.has("template") ? undefined : differs("template", row.template, seen.template)) ??
    (open.has("runtime") ? undefined : differs("runtime", row.runtime, seen.runtime)) ??
    (open.has("applied") ? undefined : differs("applied_template", row.applied, seen.applied)) ??
    (isClear ? differs("needs_restart", row.template !== row.applied, seen.needsRestart) : undefined)
  );
}

function judgeStatus(
  row: Row,
  seen: SeenWorkspace,
  by: ExpectedSight["by"],
  isOtherRuntime: boolean,
): Wrong | undefined {
  const { status, lastError = "" } = seen;
  if (row.status === "paused")
    return status === "paused"
      ? undefined
      : { property: "right-status", expected: "it is paused", actual: `it is ${status}` };
  if (status === "paused" || status === "hibernated")
    return { property: "right-status", expected: "it is not paused", actual: `it is ${status}` };
  if (status !== "failed" || isOtherRuntime || by === "crash") return undefined;
  return {
    property: "boots-what-it-says",
    expected: "it boots",
    actual: `it failed: ${lastError.slice(0, MOST_SHOWN)}`,
  };
}

const MOST_SHOWN = 500;

function judgeFiles(
  { digest, by }: ExpectedSight,
  found: string | undefined,
  { bootDigest }: SeenWorkspace,
): Wrong | undefined {
  if (found === undefined) return undefined;
  if (digest !== undefined && digest !== found)
    return {
      property: chargeOf(by, "files"),
      expected: by === "delivery" ? `the template's files (digest ${digest})` : `the files stay (digest ${digest})`,
      actual: `digest ${found}`,
    };
  const hasBooted = by === "delivery" || by === "boot";
  if (!hasBooted || bootDigest === undefined || bootDigest === found) return undefined;
  return {
    property: "boots-what-it-says",
    expected: `it boots with its files (digest ${found})`,
    actual: `its instance says that it booted with ${bootDigest}`,
  };
}

function chargeOf(by: ExpectedSight["by"], what: "row" | "files"): PropertyId {
  switch (by) {
    case "delivery":
      return "boots-what-it-says";
    case "refusal":
      return "refused-changes-nothing";
    case "write":
    case "clients":
      return "last-write-wins";
    case "boot":
    case "crash":
      return what === "files" ? "consent" : "last-write-wins";
  }
}
