import type { RuleDescriptions } from "../../core/rule-description.ts";

/** Every rule of the gate, without the gate's name. */
export const TEMPLATE_RULES: RuleDescriptions = {
  "not-booted": {
    meaning: "A workspace of the template did not register in time, or its boot failed.",
    levels: ["error"],
    fix: "The evidence has the tail of its log. `--boot-timeout` waits longer, `--keep` leaves the workspace to look at.",
  },
  "file-missing": {
    meaning: "Files of the template did not arrive in the workspace.",
    levels: ["error"],
    fix: "Carry them by a channel that is read, or let the control plane read this one.",
  },
  "file-changed": {
    meaning: "Files arrived with other bytes than the template has.",
    levels: ["error"],
    fix: "Follow one of them from the template's folder to the workspace's: staging, transport, unpacking.",
  },
  "file-unexpected": {
    meaning: "The workspace has files that the template does not have.",
    levels: ["warning"],
    fix: "If the runtime makes them, set the rule file-unexpected to note or off.",
  },
  "wrong-runtime": {
    meaning: "The workspace registered as another runtime than it was to be.",
    levels: ["error"],
    fix: "Compare the runtime in the template's config.yaml with the engine that the back-end starts.",
  },
  "boot-digest": {
    meaning: "The workspace says that it booted with other files than lie there (error), or does not say (warning).",
    levels: ["error", "warning"],
    fix: "Deliver the files before the runtime starts, and let it read them from where they are delivered.",
  },
  "nothing-expected": {
    meaning: "There was nothing that could have been missed: no template, or one without the files that it must have.",
    levels: ["error"],
    fix: "Look at the template's folder where the daemon has it, or correct `expect` in the configuration.",
  },
  "not-available": {
    meaning: "A template is listed (note), or asked for (error), and cannot be delivered.",
    levels: ["error", "note"],
    fix: "Mend the template, or take it out of `templates`.",
  },
  "left-over": {
    meaning: "A workspace that was booted for the check could not be removed again.",
    levels: ["warning"],
    fix: "Remove it by hand: it may still cost money.",
  },
  unread: {
    meaning: "Something could not be read, and is not known to be right.",
    levels: ["warning"],
    fix: "Try again once the daemon answers; what is not known is not right.",
  },
};
