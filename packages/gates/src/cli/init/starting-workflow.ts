import { version } from "../../generated/version.ts";

/** The text of a workflow to start from. Nothing that a stranger writes stands in it: the job reads the event from its file (threat 32). */
export function startingWorkflow(forge: "github" | "gitea"): string {
  return [
    "# Judges pull requests by portcullis.yaml of their base, and publishes the verdicts.",
    "name: portcullis",
    '"on":',
    "  # Runs this file as the default branch has it, with rights. The job checks nothing out, so nothing of the head is run.",
    "  pull_request_target:",
    "    types: [opened, edited, reopened, synchronize, labeled, unlabeled]",
    "  pull_request_review:",
    "    types: [submitted, edited, dismissed]",
    "  issue_comment:",
    "    types: [created, edited, deleted]",
    ...(forge === "github" ? ["  merge_group:", "    types: [checks_requested]"] : []),
    ...(forge === "github" ? ["permissions: {}"] : []),
    "jobs:",
    "  portcullis:",
    "    # Not for comments on mere issues, nor for reviews of forks, for which a job has neither rights nor secrets.",
    "    if: >-",
    "      (github.event_name != 'issue_comment' || github.event.issue.pull_request) &&",
    "      (github.event_name != 'pull_request_review' ||",
    "      github.event.pull_request.head.repo.full_name == github.repository)",
    "    # One run a pull request at a time, and one that publishes is never cut off. Said of the job, not of the workflow:",
    "    # a run that is left out must not push out one that waits.",
    "    concurrency:",
    `      group: portcullis-${expression(groupOf(forge))}`,
    "      cancel-in-progress: false",
    "    runs-on: ubuntu-latest",
    "    timeout-minutes: 10",
    ...(forge === "github" ? PERMISSIONS : []),
    "    steps:",
    "      - uses: actions/setup-node@v4",
    "        with:",
    "          node-version: 24",
    "      - name: Judge and publish",
    "        # Empty, whatever the runner keeps from other jobs: npx would run what it finds around it.",
    `        working-directory: ${expression("runner.temp")}`,
    "        env:",
    "          # Members of teams are shown to no job's own token: a secret of that name holds one that may see them.",
    `          PORTCULLIS_FORGE_TOKEN: ${expression("secrets.PORTCULLIS_TOKEN || github.token")}`,
    "        run: >-",
    `          npx --yes @portcullis/gates@${version} check`,
    '          --event "$GITHUB_EVENT_PATH"',
    `          --forge ${forge} --forge-url "$${forge === "github" ? "GITHUB_API_URL" : "GITHUB_SERVER_URL"}"`,
    "          --format github --publish",
    "",
  ].join("\n");
}

const PERMISSIONS: readonly string[] = [
  "    permissions:",
  "      contents: read",
  "      # Reads the conversation, and keeps the comment.",
  "      pull-requests: write",
  "      issues: read",
  "      # Reads what others report, and writes the verdicts.",
  "      checks: write",
  "      statuses: write",
];

const expression = (text: string): string => `\${{ ${text} }}`;

/** Numbers and commit ids that the forge gives: no text of anybody. */
const groupOf = (forge: "github" | "gitea"): string =>
  [
    "github.event.pull_request.number",
    "github.event.issue.number",
    ...(forge === "github" ? ["github.event.merge_group.head_sha"] : []),
  ].join(" || ");
