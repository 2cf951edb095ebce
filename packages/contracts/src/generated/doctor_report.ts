// GENERATED from doctor_report.schema.json by `portcullis contract generate`. Do not edit.

/**
 * What portcullis doctor found out about a forge, a token and the set-up of a repository. This is what doctor --format json prints.
 */
export interface DoctorReport {
/**
 * Version of the program that looked.
 */
portcullis_version: string
/**
 * When it looked, by the clock of its machine.
 */
asked_at: string
/**
 * The forge that was asked.
 */
forge: {
/**
 * How it is asked; gitea is Forgejo too.
 */
kind: ("github" | "gitea")
/**
 * Root of its API.
 */
root: string
/**
 * Its version, where it tells one.
 */
version?: string
/**
 * Whether it answered at all, be it with a refusal.
 */
answers: boolean
}
/**
 * OWNER/NAME; absent where none was named.
 */
repository?: string
/**
 * The worst state of the checks; unknown counts as ok.
 */
state: ("ok" | "warning" | "problem")
/**
 * Everything that was looked at, in a fixed order.
 */
checks: {
/**
 * What was looked at.
 */
check: ("forge" | "clock" | "token" | "scopes" | "repository" | "configuration" | "team" | "branch protection" | "statuses")
/**
 * Which of them: the name of a team, the place in a file, a branch.
 */
subject?: string
/**
 * problem: a gate will not work. warning: it works, and something should be mended. unknown: nobody can tell from here.
 */
state: ("ok" | "warning" | "problem" | "unknown")
/**
 * What was found, in a sentence or less.
 */
found: string
/**
 * How to mend it, or to find it out.
 */
fix?: string
}[]
}
