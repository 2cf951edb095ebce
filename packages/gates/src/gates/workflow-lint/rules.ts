/** Every rule of the gate, without the gate's name. */
export const LINT_RULES: Readonly<Record<string, string>> = {
  "mask-without-tracker":
    "A job or step may fail without being seen, and no comment beside it names the issue that ends this.",
  "tracker-not-found": "The issue that a mask names is not there.",
  "tracker-closed": "The issue that a mask names is not open any more, and the mask is still there.",
  "tracker-too-old": "The issue that a mask names has been open for longer than a mask may stay.",
  "tracker-bad-date": "Nobody can tell for how long the issue that a mask names has been open.",
  "tracker-shared": "One issue stands for more masks than it may.",
  "duplicate-key":
    "A key stands twice in a mapping of a workflow: a forge takes one of them, or drops the whole file without a word.",
  "unreadable-workflow": "A workflow cannot be read, so nothing of it runs and nothing of it was judged.",
  "no-workflow": "A file among the workflows has no jobs.",
  "head-checkout":
    "A workflow that runs with the rights of the base checks out the head: code of a stranger runs with them.",
  "hostile-expression": "A text that a stranger writes is pasted into a script before the shell reads it.",
  "dockerfile-copy": "A file that an image must contain is not copied into it.",
  unread: "Something could not be read, and is not known to be right.",
};
