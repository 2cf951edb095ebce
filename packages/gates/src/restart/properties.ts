/** What a correct implementation does, in words that a reviewer accepts. */
export interface Property {
  readonly statement: string;
  /** What it protects. */
  readonly reason: string;
  /** The property of the specification, and failures that really happened: `specs/daemon.md`. */
  readonly specification: readonly string[];
  readonly incidents: readonly string[];
  /** What the most telling of these incidents was, in a sentence. */
  readonly resembles: string;
  readonly layers: readonly Layer[];
}

/** One call with a generated folder, or a sequence of calls in the life of workspaces. */
export type Layer = "resolution" | "life";

/** In the order in which a wrong answer is charged: the first that it breaks names it. */
export const PROPERTIES = {
  "answers-every-question": {
    statement: "Every question gets exactly one answer, with its id, and nothing else is written.",
    reason: "A resolver that crashes, hangs or chatters on one workspace stops the restarts of all.",
    specification: ["P3"],
    incidents: ["N-18", "H-16"],
    resembles: "A create request ended with 200 and an empty body, and the workspace stayed in provisioning (N-18).",
    layers: ["resolution", "life"],
  },
  "stays-inside": {
    statement:
      "The source is nothing, or a real directory strictly inside the templates folder, whatever the names and links say.",
    reason: "What is chosen is copied into a workspace: another folder's files would leave the machine.",
    specification: ["P1"],
    incidents: ["H-01", "H-02", "N-04", "N-05"],
    resembles: "`../../` in a template name reached a folder of the host (H-01).",
    layers: ["resolution", "life"],
  },
  "explicit-wins": {
    statement: "A template that the request names, and that resolves, is the source.",
    reason: "The caller said what they want; nothing else may come before it.",
    specification: ["P3"],
    incidents: ["N-08", "N-15"],
    resembles: "A template that was named explicitly was ignored with 200 (N-08).",
    layers: ["resolution", "life"],
  },
  "names-round-trip": {
    statement:
      "Every name that a template has, or is listed by, finds that template: `x` also finds `x-default`, and not the reverse.",
    reason: "Two spellings of one template end in workspaces that get nothing.",
    specification: ["P10"],
    incidents: ["N-01", "H-07", "H-08"],
    resembles:
      "PATCH accepted claude-code, no such folder was there, and the restart kept the volume in silence (N-01).",
    layers: ["resolution", "life"],
  },
  "applied-once": {
    statement: "A stored template that was delivered already is not delivered again by a plain restart.",
    reason: "It would overwrite what the user has changed since.",
    specification: ["P2"],
    incidents: ["N-00", "H-03"],
    resembles: "Every plain restart of a workspace made from a template took the user's edits away (N-00).",
    layers: ["resolution", "life"],
  },
  "empty-keeps-volume": {
    statement: "With no stored template and nothing asked, the volume stays.",
    reason: "There is nothing that the caller could have meant.",
    specification: ["P2"],
    incidents: ["H-03"],
    resembles: "A workspace called like a template folder was overwritten at every restart (H-03).",
    layers: ["resolution", "life"],
  },
  "pending-is-applied": {
    statement: "A stored template that is pending is applied by a plain restart.",
    reason: "PATCH template promised it: `needs_restart: true`.",
    specification: ["P3", "P6"],
    incidents: ["H-09", "H-06"],
    resembles: "PATCH template followed by a plain restart did nothing (H-09, the blocker of pull request 2980).",
    layers: ["resolution", "life"],
  },
  "runtime-fits": {
    statement: "A stored template of another runtime than the workspace's is not applied, and the answer says so.",
    reason: "The instance could not start with it, and the old one is stopped by then.",
    specification: ["P4"],
    incidents: ["N-41", "N-03"],
    resembles: "Changing the engine of a workspace made from a template ended without an instance (N-41).",
    layers: ["resolution", "life"],
  },
  "order-of-rules": {
    statement: "Of the rules that have a template, the first in their order decides.",
    reason: "The same request must not mean another template on another day.",
    specification: ["P5"],
    incidents: ["N-11", "N-15", "H-04"],
    resembles: "The runtime's own template won over the stored one: a seo agent became a plain one (N-11).",
    layers: ["resolution", "life"],
  },
  "finds-by-name": {
    statement:
      "A rule that looks for the workspace's name takes the folder of that name, else the first whose config.yaml says it.",
    reason: "A wrong match gives a workspace somebody else's configuration.",
    specification: ["P1", "P10"],
    incidents: ["N-09"],
    resembles: "Names were scanned by hand: quoted ones never matched, and comments became part of the name (N-09).",
    layers: ["resolution"],
  },
  "finds-runtime-default": {
    statement:
      "The runtime's own template is `<runtime>-default`, else `<runtime>`; a runtime that is unknown counts as claude-code.",
    reason: "Runtimes whose template has no suffix would boot with nothing, and a runtime column is no path.",
    specification: ["P5"],
    incidents: ["N-10", "H-02"],
    resembles: "hermes, openclaw and codex ship without the suffix, and their own template was never found (N-10).",
    layers: ["resolution", "life"],
  },
  "sees-the-folder": {
    statement: "The answer is about the folder as it is now.",
    reason: "A template that was removed or replaced must not be delivered from memory.",
    specification: ["P10"],
    incidents: ["N-39", "N-32"],
    resembles: "A refreshed catalogue was unknown until the process was restarted (N-39).",
    layers: ["resolution", "life"],
  },
  "unrelated-changes-nothing": {
    statement: "Folders that the question is not about change nothing of its answer.",
    reason: "Another team's template must not change my restart.",
    specification: ["P5"],
    incidents: ["N-01", "N-16"],
    resembles: "Entries x and x-default collided, and the last one won (N-01).",
    layers: ["resolution"],
  },
  determinism: {
    statement: "The same question about the same folder has the same answer, whatever was asked before.",
    reason: "A plan that was shown must be the plan that is carried out.",
    specification: ["P5"],
    incidents: ["N-13", "N-14"],
    resembles: "The same row gave three results on three paths (N-13).",
    layers: ["resolution", "life"],
  },
  "flags-without-effect": {
    statement: "`strict` and `reset` never change the answer.",
    reason: "One decides what is refused, the other what is thrown away; neither decides what is delivered.",
    specification: ["P5"],
    incidents: ["N-13"],
    resembles: "The same row gave three results on three paths (N-13).",
    layers: ["resolution", "life"],
  },
  "label-tells-the-truth": {
    statement:
      "The label is the name as given where it resolves so, else the folder's name; `existing-volume` where nothing is applied.",
    reason: "It is all that the caller sees of the decision.",
    specification: ["P3"],
    incidents: ["N-02", "N-06"],
    resembles: "A control character vanished from the path and stayed in the label and the log (N-06).",
    layers: ["resolution", "life"],
  },
  "no-silent-miss": {
    statement:
      "A named template that does not resolve, and a pending one that is not applied, is named in a warning; nothing else is.",
    reason: "The caller is told that it happens, and it does not.",
    specification: ["P3"],
    incidents: ["N-02", "N-08", "N-17"],
    resembles: "A stored template that was not on the disk fell back to the volume in silence, with 200 (N-02).",
    layers: ["resolution", "life"],
  },
  "same-on-every-verb": {
    statement: "Restart, resume, switch of the provider and recovery give the same plan for the same row.",
    reason: "A workspace must not become another one because it was paused.",
    specification: ["P5"],
    incidents: ["N-13", "N-14", "H-06", "H-16"],
    resembles: "Resume and switch provider passed no template: the fresh box got a stub (N-14).",
    layers: ["life"],
  },
  consent: {
    statement: "Nothing asked, nothing changed: every byte of the configuration stays.",
    reason: "The user's edits are the user's.",
    specification: ["P2"],
    incidents: ["N-00", "H-03"],
    resembles: "Save and restart took the user's model back (H-03).",
    layers: ["life"],
  },
  "boots-what-it-says": {
    statement: "A plan that names a template ends with that template's files in the workspace, and the row says so.",
    reason: "A promise of 202 that is not kept is found out weeks later.",
    specification: ["P3", "P11"],
    incidents: ["H-06", "N-17", "H-05"],
    resembles: "Every hosted restart delivered a stub of 218 bytes (H-06).",
    layers: ["life"],
  },
  "refused-changes-nothing": {
    statement: "A request that is refused changes nothing: no row, no file, no instance.",
    reason: "Whoever reads 422 believes that nothing happened.",
    specification: ["P3", "P4"],
    incidents: ["N-42", "N-03", "N-22"],
    resembles: "Name and tier stayed written when the runtime was refused (N-42).",
    layers: ["life"],
  },
  "right-status": {
    statement: "Each request is accepted or refused as the row and the catalogue have it.",
    reason: "PATCH of an unknown template with 200 is a change that never happens.",
    specification: ["P3", "P9"],
    incidents: ["N-22", "H-07", "H-20"],
    resembles: "PATCH accepted the name of a template as a runtime, and the workspace could not come back (H-07).",
    layers: ["life"],
  },
  "last-write-wins": {
    statement:
      "When all is quiet, what runs has seen every write that was acknowledged, whichever of two clients sent it and whatever crashed.",
    reason: "An acknowledged write that is lost is a lie.",
    specification: ["P6"],
    incidents: ["H-11", "H-14", "N-24", "N-25"],
    resembles: "Two saves in one minute, and only the first took effect (H-11).",
    layers: ["life"],
  },
} as const satisfies Readonly<Record<string, Property>>;

export type PropertyId = keyof typeof PROPERTIES;
