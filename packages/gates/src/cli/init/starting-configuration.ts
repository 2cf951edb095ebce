/** The text of a configuration to start from. What is commented out is right when its two signs are taken away. */
export const STARTING_CONFIGURATION = `# yaml-language-server: $schema=./node_modules/@portcullis/contracts/schemas/portcullis_config.schema.json
# Read from the base of a pull request, never from its head.
version: 1
gates:
  sop-ack:
    # The answer to an item follows its marker in the pull request's description.
    # A member of any one of the teams acknowledges it: /sop-ack testing
    items:
      - slug: testing
        numeric_alias: 1
        pr_section_marker: Testing performed
        required_teams: [engineers]
      - slug: root-cause
        numeric_alias: 2
        pr_section_marker: Root cause
        required_teams: [engineers]
        required_teams_high_risk: [leads]
    high_risk_labels: ["risk:high"]
    # A push voids the acknowledgements of items whose scope it changes; scope is all files unless an item says otherwise.
    on_push: invalidate_in_scope

  # Who changes what decides over others needs somebody's approval. This file is reserved always.
  reserved-paths:
    patterns: [.github/workflows/, .gitea/workflows/, .forgejo/workflows/]

  # Workflows hide no failure, and run nothing of a stranger's with rights.
  workflow-lint: {}

  # More gates; docs/configuration.md has their options.
  # security-review:
  #   uses: team-review
  #   teams: [security]
  #   na: security-review
  # review-state: {approvals: 1}
  # required-checks: {contexts: ["ci / test (pull_request)"]}
  # migration-collision: {directory: migrations, depth: statements}
  # companion: {}
`;
