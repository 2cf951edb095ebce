import { seenOf, toCheck, unseenOf, type DoctorCheck } from "./check.ts";
import type { ForgeObservations, Unseen } from "./observations.ts";

/** Any of these lets a classic token of GitHub read the members of teams. */
const READS_TEAMS = ["read:org", "write:org", "admin:org"];
/** What nothing here asks for. `repo` is more than reading, and private repositories cannot be read without. */
const NEEDED = ["repo", "public_repo", "repo:status", "read:org", "read:user", "user:email"];

const ON_GITHUB = "Classic tokens need repo (public_repo for a public repository) and read:org.";
const ON_GITEA = "Make a token with read:repository, read:issue and read:organization, and nothing else.";

/** What the token lacks, and what it could do besides, as far as the forge tells. */
export function judgeScopes(forge: ForgeObservations): readonly DoctorCheck[] {
  if (!forge.hasToken || unseenOf(forge.account)?.status === 401) return [];
  return [...judgeTried(forge), ...(forge.kind === "github" ? judgeNamed(forge) : judgeUntold(forge))];
}

/** A refusal that names scopes says it best. */
function judgeTried({ kind, repository }: ForgeObservations): readonly DoctorCheck[] {
  const refused = unseenOf(repository?.comments);
  if (refused?.status !== 403) return [];
  const fix = kind === "github" ? "Let the token read pull requests and issues." : "Give the token read:issue.";
  return [toCheck("scopes", "problem", `Comments cannot be read: ${refused.reason}.`, { fix })];
}

function judgeNamed({ scopes }: ForgeObservations): readonly DoctorCheck[] {
  if (scopes === undefined)
    return [
      toCheck("scopes", "unknown", "The forge does not tell them: only classic tokens have scopes.", {
        fix: "What the token has to read is tried below.",
      }),
    ];
  const told = scopes.length === 0 ? "It has none" : `It has ${scopes.join(", ")}`;
  if (!scopes.some((scope) => READS_TEAMS.includes(scope)))
    return [toCheck("scopes", "problem", `${told}: teams cannot be read without read:org.`, { fix: ON_GITHUB })];
  const more = scopes.filter((scope) => !NEEDED.includes(scope));
  if (more.length > 0)
    return [
      toCheck("scopes", "warning", `${told}: nothing here needs ${more.join(", ")}.`, {
        fix: `${ON_GITHUB} Make one without the others: who steals it could do what they allow.`,
      }),
    ];
  return [toCheck("scopes", "ok", `${told}.`)];
}

function judgeUntold({ repository }: ForgeObservations): readonly DoctorCheck[] {
  const rights = seenOf(repository?.repository)?.rights;
  const found = "The forge does not tell what a token may do.";
  if (rights === "admin")
    return [
      toCheck("scopes", "warning", `${found} Its account administers the repository, which reading does not need.`, {
        fix: `${ON_GITEA} An account that may only read, or write to post statuses, is safer.`,
      }),
    ];
  return [toCheck("scopes", "unknown", found, { fix: ON_GITEA })];
}

export function judgeStatuses({ repository, scopes, hasToken }: ForgeObservations): readonly DoctorCheck[] {
  const rights = seenOf(repository?.repository)?.rights;
  if (repository === undefined || !("seen" in repository.repository)) return [];
  const cannot = (why: string): readonly DoctorCheck[] => [
    toCheck("statuses", "ok", `They cannot be written: ${why}. Reading and judging do not need it.`, {
      fix: "To publish verdicts, use a token that may write statuses.",
    }),
  ];
  if (!hasToken) return cannot("there is no token");
  if (rights === "read") return cannot("the account may only read the repository");
  if (scopes !== undefined && !scopes.some((scope) => ["repo", "public_repo", "repo:status"].includes(scope)))
    return cannot("the token has neither repo nor repo:status");
  if (rights === undefined || scopes === undefined)
    return [toCheck("statuses", "unknown", "Whether they can be written is not told, and nothing is written to try.")];
  return [toCheck("statuses", "ok", "They can be written.")];
}

/** @returns nothing where no repository was named */
export function judgeRepository({ repository, kind }: ForgeObservations): readonly DoctorCheck[] {
  if (repository === undefined) return [];
  const seen = seenOf(repository.repository);
  if (seen !== undefined) {
    const found = `It can be read${seen.rights === undefined ? "" : `; the account may ${ALLOWED[seen.rights]}`}.`;
    return [toCheck("repository", "ok", found, { subject: repository.name })];
  }
  const { reason, status } = unseenOf(repository.repository)!;
  return [
    toCheck("repository", "problem", `${sentence(reason)}.`, { subject: repository.name, fix: fixOf(status, kind) }),
  ];
}

const ALLOWED = { admin: "administer it", write: "write to it", read: "only read it" } as const;

function fixOf(status: Unseen["status"], kind: ForgeObservations["kind"]): string {
  if (status === 401) return "Mend the token first.";
  if (status === 403 || status === 404)
    return `Check the name, and let the token's account see it${kind === "gitea" ? ", with read:repository" : ""}.`;
  return "Look at the forge, and try again.";
}

const sentence = (reason: string): string => reason.charAt(0).toUpperCase() + reason.slice(1);
