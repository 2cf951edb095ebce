import { foldLogin } from "../identity.ts";
import { seenOf, toCheck, unseenOf, type DoctorCheck } from "./check.ts";
import type {
  BranchObservation,
  BranchRules,
  ConfigurationObservation,
  ForgeObservations,
  TeamObservation,
} from "./observations.ts";

export function judgeConfiguration({ name, read }: ConfigurationObservation): readonly DoctorCheck[] {
  if ("problems" in read)
    return read.problems.map(({ place, message, fix }) =>
      toCheck("configuration", "problem", message, { subject: place ?? name, ...(fix !== undefined && { fix }) }),
    );
  const { gates } = read;
  if (gates.length === 0)
    return [
      toCheck("configuration", "problem", "It names no gate.", {
        subject: name,
        fix: "Name one: no gate at all judges nothing.",
      }),
    ];
  return [toCheck("configuration", "ok", `It is right: ${gates.join(", ")}.`, { subject: name })];
}

/** A team that the token does not see looks like one that is not there, and one that it half sees like a small one (threat 26). */
export function judgeTeam({ name, gates, isNamed, members, canaries }: TeamObservation): DoctorCheck {
  const of = gates.length === 0 ? "" : ` (${gates.join(", ")})`;
  const seen = seenOf(members);
  if (seen === undefined) {
    const { reason } = unseenOf(members)!;
    if (!isNamed)
      return toCheck(
        "team",
        "warning",
        `It cannot be read${of}: ${reason}. It is a default, which nobody wrote down.`,
        {
          subject: name,
          fix: "Make the team, or name another one in the configuration.",
        },
      );
    return toCheck("team", "problem", `It cannot be read${of}: ${reason}.`, {
      subject: name,
      fix: "Correct the name, or let the token's account see the team: as a member of its organization, on some versions of Gitea of the team, with read:organization or read:org.",
    });
  }
  if (seen.length === 0)
    return toCheck(
      "team",
      isNamed ? "problem" : "warning",
      `It has no members${of}, so nobody can do what the gate asks for.`,
      {
        subject: name,
        fix: "Put somebody in. If somebody is, the token does not see them.",
      },
    );
  const missing = canaries.filter((login) => !seen.some((member) => foldLogin(member.login) === foldLogin(login)));
  if (missing.length > 0)
    return toCheck(
      "team",
      "problem",
      `${missing.join(", ")} should be in it, and is not among the ${seen.length} seen.`,
      {
        subject: name,
        fix: "The token does not see all members, or they have left: let it see the whole team, or correct --canary.",
      },
    );
  const count = `${seen.length} ${seen.length === 1 ? "member" : "members"}`;
  return toCheck("team", "ok", `${count}${canaries.length === 0 ? "" : `, ${canaries.join(", ")} among them`}${of}.`, {
    subject: name,
  });
}

const REQUIRED = "portcullis / all-required";

export function judgeBranch(
  { branch, protection }: BranchObservation,
  kind: ForgeObservations["kind"],
): readonly DoctorCheck[] {
  const about = (state: DoctorCheck["state"], found: string, fix?: string): DoctorCheck =>
    toCheck("branch protection", state, found, { subject: branch, ...(fix !== undefined && { fix }) });
  const rules = seenOf(protection);
  if (rules === undefined)
    return [
      about(
        "unknown",
        `It cannot be read: ${unseenOf(protection)!.reason}.`,
        "Look at it yourself, or let the token see it; the gate required-checks needs it.",
      ),
    ];
  if (!rules.isProtected)
    return [
      about("warning", "There is none: anybody who may write may merge.", `Protect it, and require \`${REQUIRED}\`.`),
    ];
  return [
    rules.requiredContexts.some((context) => (kind === "gitea" ? isPatternOfOurs(context) : context === REQUIRED))
      ? about("ok", `\`${REQUIRED}\` is required.`)
      : about(
          "warning",
          `\`${REQUIRED}\` is not among what it requires: ${rules.requiredContexts.join(", ") || "nothing"}.`,
          "Require it, or the job that runs Portcullis: what is not required does not block.",
        ),
    toDismissal(rules, about),
    toBypass(rules, about),
  ];
}

type About = (state: DoctorCheck["state"], found: string, fix?: string) => DoctorCheck;

function toDismissal({ dismissesStale }: BranchRules, about: About): DoctorCheck {
  if (dismissesStale === undefined)
    return about("unknown", "Whether a push ends approvals is only shown to administrators.");
  if (dismissesStale) return about("ok", "A push ends approvals.");
  return about(
    "warning",
    "Approvals outlive the code that they were about: a push does not end them.",
    "Let new commits dismiss stale approvals.",
  );
}

function toBypass({ bypass }: BranchRules, about: About): DoctorCheck {
  if (bypass === undefined) return about("unknown", "Who may merge past it is not shown.");
  if (bypass.length === 0) return about("ok", "Nobody may merge past it.");
  return about("warning", `May merge past it: ${bypass.join(", ")}.`, "Let it hold for everybody.");
}

/** Gitea takes patterns, in which `*` is anything. */
function isPatternOfOurs(context: string): boolean {
  const parts = context.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return parts.length > 6 ? false : new RegExp(`^${parts.join(".*")}$`).test(REQUIRED);
}
