import { isWrongToken, seenOf, toCheck, unseenOf, type DoctorCheck } from "./check.ts";
import type { ForgeObservations, Observed } from "./observations.ts";

const MINUTE = 60_000;

/** Whether the forge answered at all: a refusal is an answer, an error of the server is none. */
export const isAnswering = (forge: ForgeObservations): boolean =>
  observationsOf(forge).some(
    (observed) => "seen" in observed || (observed.unseen.status !== undefined && observed.unseen.status < 500),
  );

const observationsOf = ({ name, account, repository }: ForgeObservations): readonly Observed<unknown>[] => [
  name,
  account,
  ...(repository === undefined ? [] : [repository.repository]),
];

export function judgeForge(forge: ForgeObservations): DoctorCheck {
  const seen = seenOf(forge.name);
  const { reason = "" } = unseenOf(forge.name) ?? {};
  if (!isAnswering(forge))
    return toCheck("forge", "problem", `${forge.root} does not answer: ${reason}.`, {
      fix: "Look at the forge and at the network between; name another address with --forge-url.",
    });
  if (seen === undefined)
    return toCheck("forge", "unknown", `It answers, and does not say what it is: ${reason}.`, {
      fix: "Mend the token first, if that is what it refuses.",
    });
  return toCheck("forge", "ok", `${[seen.product, seen.version].filter(Boolean).join(" ")} answers at ${forge.root}.`);
}

/** Ages and stated times compare our clock with the forge's. */
export function judgeClock({ clockAhead }: ForgeObservations): DoctorCheck {
  const ahead = seenOf(clockAhead);
  if (ahead === undefined)
    return toCheck("clock", "unknown", `The forge's time is not known: ${unseenOf(clockAhead)?.reason}.`);
  if (Math.abs(ahead) <= MINUTE) return toCheck("clock", "ok", "It agrees with the forge's to a minute.");
  const minutes = Math.round(Math.abs(ahead) / MINUTE);
  const found = `It is ${minutes} ${minutes === 1 ? "minute" : "minutes"} ${ahead > 0 ? "ahead of" : "behind"} the forge's.`;
  return toCheck("clock", "warning", found, { fix: "Set the clock of this machine: ages are told by it." });
}

export function judgeToken({ hasToken, account, kind }: ForgeObservations): DoctorCheck {
  if (!hasToken)
    return toCheck("token", "warning", "There is none, so only what everybody may see can be read: no teams.", {
      fix: "Name a file with --token-file, or set PORTCULLIS_FORGE_TOKEN.",
    });
  const seen = seenOf(account);
  if (seen !== undefined) return toCheck("token", "ok", `It works, as ${seen.login} (id ${seen.id ?? "unknown"}).`);
  const unseen = unseenOf(account);
  if (isWrongToken(unseen))
    return toCheck("token", "problem", "The forge does not know it.", {
      fix: "It is wrong or has ended: make a new one, for this forge.",
    });
  if (unseen?.status === 403) {
    const who =
      kind === "github"
        ? "The token of a job or an app does not."
        : "A token without read:user does not, and need not.";
    return toCheck("token", "unknown", `It does not tell whose it is. ${who}`);
  }
  return toCheck("token", "unknown", `Whose it is was not told: ${unseen?.reason}.`, { fix: "Try again." });
}
