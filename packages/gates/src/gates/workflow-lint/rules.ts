import type { RuleDescriptions } from "../../core/rule-description.ts";

const UNMASK = "Mend what fails and take `continue-on-error` off, or name an open issue beside it.";

/** Every rule of the gate, without the gate's name. */
export const LINT_RULES: RuleDescriptions = {
  "mask-without-tracker": {
    meaning: "A job or step may fail without being seen, and no comment beside it names the issue that ends this.",
    levels: ["error"],
    fix: "Take `continue-on-error` off, or name an open issue in a comment on its line, such as `# OWNER/REPO#7`.",
  },
  "tracker-not-found": { meaning: "The issue that a mask names is not there.", levels: ["error"], fix: UNMASK },
  "tracker-closed": {
    meaning: "The issue that a mask names is not open any more, and the mask is still there.",
    levels: ["error"],
    fix: "Take `continue-on-error` off: what it waited for is done.",
  },
  "tracker-too-old": {
    meaning: "The issue that a mask names has been open for longer than a mask may stay.",
    levels: ["error"],
    fix: "Mend what fails and take `continue-on-error` off.",
  },
  "tracker-bad-date": {
    meaning: "Nobody can tell for how long the issue that a mask names has been open.",
    levels: ["error"],
    fix: "Name an issue whose date the forge tells.",
  },
  "tracker-shared": {
    meaning: "One issue stands for more masks than it may.",
    levels: ["error"],
    fix: "Open an issue for each, or take some of them off.",
  },
  "duplicate-key": {
    meaning:
      "A key stands twice in a mapping of a workflow: a forge takes one of them, or drops the whole file without a word.",
    levels: ["error"],
    fix: "Keep one of them.",
  },
  "unreadable-workflow": {
    meaning: "A workflow cannot be read, so nothing of it runs and nothing of it was judged.",
    levels: ["error"],
    fix: "Mend the line: until then the forge runs nothing of the file.",
  },
  "no-workflow": {
    meaning: "A file among the workflows has no jobs.",
    levels: ["warning"],
    fix: "Give it jobs, or move it out of the folder.",
  },
  "head-checkout": {
    meaning: "A workflow that runs with the rights of the base checks out the head: code of a stranger runs with them.",
    levels: ["error"],
    fix: "Check out the base only, and read what the request changes as data; or use the event pull_request.",
  },
  "hostile-expression": {
    meaning: "A text that a stranger writes is pasted into a script before the shell reads it.",
    levels: ["error"],
    fix: 'Give it to the step as a variable of `env`, and write "$NAME" in the script.',
  },
  "dockerfile-copy": {
    meaning: "A file that an image must contain is not copied into it.",
    levels: ["error"],
    fix: "Add a COPY of it, or of its folder, to the stage that becomes the image.",
  },
  unread: {
    meaning: "Something could not be read, and is not known to be right.",
    levels: ["warning"],
    fix: "Give the token the right to read it, and take the snapshot again.",
  },
};
