import type { MigrationMeasurement } from "@portcullis/contracts";

import { shorten } from "../../core/shorten.ts";
import type { MigrationFinding } from "../../migrations/migration-finding.ts";
import type { Situation } from "../../migrations/situation.ts";

type Failure = MigrationMeasurement["base"][number];
type Pair = MigrationMeasurement["open_pull_requests"][number];
type Measured = MigrationMeasurement["files"][number];
type Difference = Pair["differences"][number];

const SHOWN_DIFFERENCES = 20;
const LONGEST_DEFINITION = 80;

/** What an engine made of the migrations, as findings. */
export function judgeMeasurement(
  situation: Pick<Situation, "changes" | "others" | "merged">,
  measurement: MigrationMeasurement,
): readonly MigrationFinding[] {
  const touched = listTouched(situation);
  return [
    ...judgeChains(measurement, touched),
    ...measurement.files.flatMap((file) => [...judgeAgain(file), ...judgeDown(file)]),
    ...judgeMergeOrder(measurement, touched),
    ...measurement.open_pull_requests.flatMap((pair) => judgePair(pair, situation, touched)),
  ];
}

/** What the request touches, forward files first: what the whole of it does is shown at the first. */
function listTouched({ changes, merged }: Pick<Situation, "changes" | "merged">): readonly string[] {
  const forward = new Set(merged.names.filter(({ direction }) => direction === "up").map(({ path }) => path));
  return changes.map(({ path }) => path).toSorted((a, b) => Number(forward.has(b)) - Number(forward.has(a)));
}

/** Each failing file once: where a merge makes it fail that the base did not, the request is to blame. */
function judgeChains({ base, merged, files }: MigrationMeasurement, touched: readonly string[]): MigrationFinding[] {
  const key = ({ path, message }: Failure): string => `${path}\n${message}`;
  const before = new Set(base.map(key));
  const isOld = (failure: Failure): boolean => before.has(key(failure)) && !touched.includes(failure.path);
  const chain = merged.map((failure) =>
    isOld(failure) ? fromFailure(failure, [failure.path]) : fromFailure(failure, [failure.path, ...touched]),
  );
  const known = new Set(merged.map(({ path }) => path));
  const alone = files.flatMap(({ failure }) =>
    failure === undefined || known.has(failure.path) ? [] : [fromFailure(failure, [failure.path], "merge-order-drift")],
  );
  return [...chain, ...alone];
}

function fromFailure(failure: Failure, about: readonly string[], rule = "does-not-apply"): MigrationFinding {
  const { path, line, kind, sqlstate, message } = failure;
  const code = sqlstate === undefined ? "" : ` (SQLSTATE ${sqlstate})`;
  const place = { subject: path, path, ...(line !== undefined && { line }), about, evidence: { ...failure } };
  if (kind !== "sql") {
    const isOwn = about.length > 1;
    return {
      ...place,
      rule: "unverified",
      level: isOwn ? "error" : "warning",
      message: `${JSON.stringify(path)} ${UNVERIFIED[kind]}: ${message}${code}.`,
      fix: "Run it on a server that can: --database postgres://USER@HOST/DATABASE.",
      ...(isOwn && { unread: true as const }),
    };
  }
  const where = rule === "merge-order-drift" ? "does not apply to a database of the base" : "does not apply";
  return { ...place, rule, level: "error", message: `${JSON.stringify(path)} ${where}: ${message}${code}.` };
}

const UNVERIFIED = {
  unsupported: "cannot be run by this engine",
  timeout: "did not end in time",
  crashed: "ended the engine",
} as const;

function judgeAgain({ path, again }: Measured): MigrationFinding[] {
  if (again === undefined) return [];
  const { failure, differences } = again;
  if (failure !== undefined && failure.kind !== "sql") return [];
  if (failure === undefined && differences.length === 0) return [];
  const what = failure === undefined ? `changes ${nameObjects(differences)}` : `fails: ${failure.message}`;
  return [
    {
      rule: "not-repeatable",
      level: "warning",
      message: `${JSON.stringify(path)} cannot be run twice: the second time it ${what}.`,
      subject: path,
      path,
      ...(failure?.line !== undefined && { line: failure.line }),
      about: [path],
      fix: "Let every statement stand a second run, so that an interrupted migration can be started again.",
      evidence: failure === undefined ? { differences: differences.slice(0, SHOWN_DIFFERENCES) } : { ...failure },
    },
  ];
}

function judgeDown({ path: up, down }: Measured): MigrationFinding[] {
  if (down === undefined) return [];
  const { path, failure, differences, up_again } = down;
  const place = { subject: path, path, about: [up, path] };
  const broken = failure ?? up_again;
  if (broken !== undefined) {
    const what = failure === undefined ? `${JSON.stringify(up)} does not apply again after it` : "it fails";
    return [
      {
        ...place,
        rule: broken.kind === "sql" ? "down-not-inverse" : "unverified",
        level: broken.kind === "sql" ? "warning" : "error",
        message: `${JSON.stringify(path)} does not take back what ${JSON.stringify(up)} did: ${what}: ${broken.message}.`,
        ...(failure?.line !== undefined && { line: failure.line }),
        evidence: { ...broken },
        ...(broken.kind !== "sql" && { unread: true as const }),
      },
    ];
  }
  if (differences.length === 0) return [];
  return [
    {
      ...place,
      rule: "down-not-inverse",
      level: "warning",
      message: `${JSON.stringify(path)} does not lead back to the schema before ${JSON.stringify(up)}: ${describeDifferences(differences, ["before", "after"])}.`,
      evidence: { differences: differences.slice(0, SHOWN_DIFFERENCES) },
    },
  ];
}

function judgeMergeOrder(
  { merge_order, engine }: MigrationMeasurement,
  touched: readonly string[],
): MigrationFinding[] {
  if (merge_order === undefined || merge_order.state === "same") return [];
  const { state, differences, reason = "the engine could not tell" } = merge_order;
  const place = { subject: "merge order", path: touched[0] ?? "", about: touched };
  if (state === "unverified")
    return [
      {
        ...place,
        rule: "unverified",
        level: "error",
        message: `Whether a database that is there ends as a new one does is not known: ${reason}.`,
        evidence: { reason, engine: engine.name },
        unread: true,
      },
    ];
  return [
    {
      ...place,
      rule: "merge-order-drift",
      level: "error",
      message: `A database that is there and then takes this request ends otherwise than one built from empty: ${describeDifferences(differences, ["there", "from empty"])}.`,
      fix: "Give the request's migrations versions after the newest of the base, and leave merged files as they are.",
      evidence: { differences: differences.slice(0, SHOWN_DIFFERENCES) },
    },
  ];
}

function judgePair(
  pair: Pair,
  { changes, others }: Pick<Situation, "changes" | "others">,
  touched: readonly string[],
): MigrationFinding[] {
  if (pair.state === "same") return [];
  const { number, state, differences } = pair;
  const own = touched.filter((path) => changes.some((change) => change.path === path && change.status !== "removed"));
  const theirs = (others.find((other) => other.number === number)?.changes ?? []).map(({ path }) => path);
  const place = { subject: `pull request ${number}`, path: own[0] ?? theirs[0] ?? "", about: own };
  if (state === "theirs-fails" || state === "unverified") {
    const reason = pair.ours_first?.failure?.message ?? pair.reason ?? "it does not apply";
    const isTheirs = state === "theirs-fails";
    return [
      {
        ...place,
        rule: "unverified",
        level: isTheirs ? "note" : "warning",
        message: `#${number} cannot be tried with this request: ${isTheirs ? "it does not apply to the base by itself" : reason}.`,
        evidence: { pull_request: number, reason },
      },
    ];
  }
  const failures = [pair.ours_first?.failure, pair.theirs_first?.failure];
  const [ours, theirsFirst] = failures.map((failure) =>
    failure === undefined ? "applies" : `fails at ${JSON.stringify(failure.path)}: ${failure.message}`,
  );
  return [
    {
      ...place,
      rule: "order-matters",
      level: "error",
      message:
        state === "fails"
          ? `This request and #${number} do not go together: this one first ${ours}; #${number} first ${theirsFirst}.`
          : `This request and #${number} give two schemas, depending on which comes first: ${describeDifferences(differences, ["this one first", `#${number} first`])}.`,
      fix: "`portcullis migrations plan` says which is to land first; the other is then changed to fit.",
      evidence: {
        pull_request: number,
        differences: differences.slice(0, SHOWN_DIFFERENCES),
        ...(failures[0] && { ours_first: failures[0] }),
        ...(failures[1] && { theirs_first: failures[1] }),
      },
    },
  ];
}

/** The first difference in both of its forms, and the names of some others. */
function describeDifferences(differences: readonly Difference[], sides: readonly [string, string]): string {
  const [first] = differences;
  if (first === undefined) return "in what was not told";
  const show = (definition: string | undefined): string =>
    definition === undefined ? "absent" : definition === "" ? "present" : shorten(definition, LONGEST_DEFINITION);
  const more = differences.length > 1 ? `; also ${nameObjects(differences.slice(1))}` : "";
  return `${first.object} is ${show(first.left)} (${sides[0]}), ${show(first.right)} (${sides[1]})${more}`;
}

function nameObjects(differences: readonly Difference[]): string {
  const names = differences.slice(0, 3).map(({ object }) => object);
  const more = differences.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
