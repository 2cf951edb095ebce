import type { RuleDescriptions } from "../../core/rule-description.ts";

const UNMASK = "Take `continue-on-error` off, or the context out of what is required.";

/** Every rule of the gate, without the gate's name. */
export const REQUIRED_RULES: RuleDescriptions = {
  "nothing-required": {
    meaning: "No context is required: a gate that asks for nothing must not look like an open one.",
    levels: ["warning"],
    fix: "List contexts under `contexts`, or require some in the branch protection.",
  },
  "not-successful": {
    meaning: "A required context has a result that is not success (error), or none yet (warning).",
    levels: ["error", "warning"],
    fix: "Mend what it found, or run it again.",
  },
  "no-producer": {
    meaning: "No workflow posts a required context, and nothing else is said to: the merge would wait for ever.",
    levels: ["error"],
    fix: "Correct its name, or list it under `external` when something else posts it.",
  },
  "not-started": {
    meaning: "The workflows that post a required context are not started by this change.",
    levels: ["error"],
    fix: "Let the workflow start for pull requests of this base, or take the context out of what is required.",
  },
  "skipped-by-if": {
    meaning: "The job that posts a required context is skipped for this change by its condition.",
    levels: ["error"],
    fix: "Take the condition off the job, or put it on its steps.",
  },
  "needs-skipped": {
    meaning: "The job that posts a required context needs one that does not run, or that is no job.",
    levels: ["error"],
    fix: "Correct `needs`, or give the job `if: always()` and let it judge the results.",
  },
  "path-filtered": {
    meaning:
      "A workflow that posts a required context runs for some files only: for other changes the context never comes.",
    levels: ["error"],
    fix: "Take the path filter off, and let the job find out itself whether there is something to do.",
  },
  masked: {
    meaning: "The job that posts a required context turns failures into success.",
    levels: ["error"],
    fix: UNMASK,
  },
  "masked-step": {
    meaning: "A step of the job that posts a required context may fail without being seen.",
    levels: ["warning"],
    fix: UNMASK,
  },
  "masked-need": {
    meaning: "A job that a required one needs turns failures into success.",
    levels: ["warning"],
    fix: UNMASK,
  },
  "condition-unknown": {
    meaning: "Whether the job that posts a required context runs is known only at run time.",
    levels: ["warning"],
    fix: "A job that is skipped is not a success: put the condition on its steps.",
  },
  "context-name": {
    meaning: "A required context is called otherwise than this forge calls what the workflow posts.",
    levels: ["warning"],
    fix: "Require it by the name that the finding gives.",
  },
  "context-removed": {
    meaning: "A context that the workflows had for this change before is gone.",
    levels: ["error"],
    fix: "Bring it back; when it shall go, add a waiver for this pull request to the configuration of the base.",
  },
  "needs-removed": {
    meaning: "A job that posts a required context no longer needs what it needed before.",
    levels: ["error"],
    fix: "Put them back into `needs`; when they shall go, add a waiver for this pull request to the configuration of the base.",
  },
  "waiver-unused": {
    meaning: "A waiver for this pull request names nothing that it removes.",
    levels: ["error"],
    fix: "Correct its context, or take the waiver out.",
  },
  "protection-unread": {
    meaning: "The branch protection could not be read, so only the configured contexts are judged.",
    levels: ["warning"],
    fix: "Give the token the right to read it, or keep `contexts` equal to it.",
  },
  unread: {
    meaning: "Something could not be read, and is not known to be right.",
    levels: ["warning"],
    fix: "Take the snapshot again; what is not known is not right.",
  },
};
