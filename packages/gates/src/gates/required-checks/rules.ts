/** Every rule of the gate, without the gate's name. */
export const REQUIRED_RULES: Readonly<Record<string, string>> = {
  "nothing-required": "No context is required: a gate that asks for nothing must not look like an open one.",
  "not-successful": "A required context has a result that is not success.",
  "no-producer": "No workflow posts a required context, and nothing else is said to: the merge would wait for ever.",
  "not-started": "The workflows that post a required context are not started by this change.",
  "skipped-by-if": "The job that posts a required context is skipped for this change by its condition.",
  "needs-skipped": "The job that posts a required context needs one that does not run, or that is no job.",
  "path-filtered":
    "A workflow that posts a required context runs for some files only: for other changes the context never comes.",
  masked: "The job that posts a required context turns failures into success.",
  "masked-step": "A step of the job that posts a required context may fail without being seen.",
  "masked-need": "A job that a required one needs turns failures into success.",
  "condition-unknown": "Whether the job that posts a required context runs is known only at run time.",
  "context-name": "A required context is called otherwise than this forge calls what the workflow posts.",
  "context-removed": "A context that the workflows had for this change before is gone.",
  "needs-removed": "A job that posts a required context no longer needs what it needed before.",
  "waiver-unused": "A waiver for this pull request names nothing that it removes.",
  "protection-unread": "The branch protection could not be read, so only the configured contexts are judged.",
  unread: "Something could not be read, and is not known to be right.",
};
