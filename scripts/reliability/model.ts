/** What is known of a workspace from the answers alone: a write that was acknowledged holds, one in flight may hold or not. */
export interface Known {
  readonly id: string;
  readonly name: string;
  /** Templates that may be wanted: one, or two while a write has no answer. */
  templates: readonly string[];
  runtimes: readonly string[];
  /** Removed for certain, perhaps, or not. */
  removed: "no" | "maybe" | "yes";
  paused: "no" | "maybe" | "yes";
  /** Boots that were asked for and acknowledged, at least. */
  generation: number;
  /** Writes whose answer never came. */
  inDoubt: number;
}

export interface SeenWorkspace {
  readonly id: string;
  readonly status: string;
  readonly wanted: string;
  readonly template: string;
  readonly applied_template: string;
  readonly applied_digest: string | null;
  readonly boot_digest: string | null;
  readonly wanted_generation: number;
  readonly applied_generation: number;
  readonly instance_id: string | null;
  readonly last_error: string | null;
}

/** Statuses in which a workspace may rest. */
const RESTING: Readonly<Record<string, readonly string[]>> = {
  running: ["online", "degraded", "failed"],
  paused: ["paused"],
  hibernated: ["hibernated"],
  removed: ["removed"],
};

export const isAtRest = (seen: SeenWorkspace): boolean =>
  (RESTING[seen.wanted] ?? []).includes(seen.status) &&
  (seen.status === "failed" || seen.wanted !== "running" || seen.applied_generation === seen.wanted_generation);

/** What is lost, or wrong, of a workspace that came to rest. */
export function findLosses(known: Known, seen: SeenWorkspace): readonly string[] {
  const problems: string[] = [];
  const say = (text: string): void => void problems.push(`${known.id}: ${text}`);
  if (!known.templates.includes(seen.template))
    say(
      `the template is "${seen.template}", and was set to ${known.templates.map((name) => `"${name}"`).join(" or ")}`,
    );
  if (known.removed === "no" && seen.status === "removed") say("it is removed, and nobody asked for that");
  if (known.removed === "yes" && seen.status !== "removed") say(`it was removed, and is ${seen.status}`);
  if (known.paused === "yes" && seen.wanted !== "paused" && known.removed === "no")
    say(`it was paused, and is to be ${seen.wanted}`);
  if (seen.wanted_generation < known.generation)
    say(`generation ${seen.wanted_generation} is wanted, and ${known.generation} was acknowledged`);
  if (seen.wanted_generation > known.generation + known.inDoubt)
    say(
      `generation ${seen.wanted_generation} is wanted, and ${known.generation} were asked for (${known.inDoubt} in doubt)`,
    );
  return problems;
}
