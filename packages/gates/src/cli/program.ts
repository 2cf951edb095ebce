import { Command, InvalidArgumentError, Option } from "commander";

import { version } from "../generated/version.ts";
import { REPORTERS, type ReportFormat } from "../reporters/reporters.ts";
import type { GivenEdit } from "./simulate.ts";

export const FORMATS = Object.keys(REPORTERS) as readonly ReportFormat[];

const TEXT_AND_JSON = ["text", "json"];

const LEVELS = [
  "NONE",
  "BACKWARD",
  "FORWARD",
  "FULL",
  "BACKWARD_TRANSITIVE",
  "FORWARD_TRANSITIVE",
  "FULL_TRANSITIVE",
] as const;

const CONFIG_HELP = "the configuration (default: portcullis.yaml; with --pr, the one in the base branch)";
const JUDGING_CONFIG_HELP =
  "the configuration (default: portcullis.yaml; with --pr and --event, the one in the base branch)";

const EXIT_CODES_HELP = `
Exit codes:
  0    every gate passed, or does not apply
  1    at least one gate fails, or still waits: do not merge
  2    wrong usage or configuration
  3    a gate could not be evaluated, or its input could not be read
  70   a bug in Portcullis
  130  interrupted`;

/** The command line: names, options and help. What a command does is loaded when it is called. */
export function createProgram(setExitCode: (code: number) => void): Command {
  const program = new Command("portcullis")
    .description("Gates for pull requests that fall closed: every verdict carries evidence that can be checked.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .showSuggestionAfterError()
    .addHelpText("after", EXIT_CODES_HELP)
    .exitOverride();

  judging(onEvent(onForge(program.command("check"))), FORMATS, JUDGING_CONFIG_HELP)
    .summary("judge a pull request by the configured gates")
    .description("Judges a pull request of a forge, or a snapshot of one, by every gate of the configuration.")
    .addOption(
      new Option("--report <format=file>", "also write the report to FILE; repeatable")
        .argParser(collect)
        .default([], "none"),
    )
    .option("--publish", "with --pr: also tell the verdict there, by statuses, check runs and one comment")
    .action(async (options) => setExitCode(await (await import("./check.ts")).check(options)));

  judging(onEvent(onForge(program.command("explain"))), TEXT_AND_JSON, JUDGING_CONFIG_HELP)
    .argument("<gate>", "the gate to explain")
    .summary("say why a gate judges as it does")
    .description("Says of each comment and review whether it counted, and by which rule.")
    .option("--verify", "check the evidence anew against the snapshot")
    .action(async (gate: string, options) => setExitCode(await (await import("./explain.ts")).explain(gate, options)));

  const taking = program
    .command("snapshot")
    .summary("read a pull request of a forge, and write what the gates need of it")
    .description(
      "Reads a pull request once: what the configured gates need, and nothing else. What could not be read whole is listed in `incomplete`, and a gate that needs it ends in error.",
    );
  onForge(taking, true)
    .option("--config <file>", CONFIG_HELP)
    .addOption(
      new Option("--gate <id>", "read only what this gate needs; repeatable").argParser(collect).default([], "all"),
    )
    .option("--output <file>", "write to FILE instead of the standard output")
    .option("--quiet", "do not tell what could not be read")
    .option("--no-color", "use no colours")
    .action(async (options) => setExitCode(await (await import("./snapshot.ts")).snapshot(options)));

  printing(
    askingForge(
      program
        .command("doctor")
        .option("--repository <owner/repo>", "the repository to look at (in a job of that forge, its own)")
        .option("--pr <owner/repo#n>", "the same, by a pull request: its base is looked at"),
    ),
  )
    .summary("say what a forge, a token and a repository lack, and how to mend it")
    .description(
      "Looks at everything that a run on a forge needs: whether it answers, the clock, the token and its scopes, the configuration in the base branch, the teams that gates name, the branch protection. Writes nothing. Exits 0 when it will do, 1 for a problem, 3 when the forge does not answer.",
    )
    .addOption(new Option("--config <file>", "a configuration of your own instead of the one in the branch"))
    .addOption(
      new Option("--canary <team=login>", "somebody who is surely in a team, and has to be seen there; repeatable")
        .argParser(collect)
        .default([], "none"),
    )
    .action(async (options) => setExitCode(await (await import("./doctor.ts")).doctor(options)));

  const edits: GivenEdit[] = [];
  judging(program.command("simulate"))
    .summary("say what the verdict would be")
    .description(
      "Judges the snapshot as it would be after comments, pushes and reviews, in the order in which they are given.",
    )
    .addOption(new Option("--add-comment <user: text>", "add a comment; repeatable").argParser(keep(edits, "comment")))
    .addOption(new Option("--push <sha>", "push a new head; repeatable").argParser(keep(edits, "push")))
    .addOption(
      new Option(
        "--review <user: state>",
        "add a review: approve, request-changes or comment, with `: text` after it if wanted; repeatable",
      ).argParser(keep(edits, "review")),
    )
    .action(async (options) => setExitCode(await (await import("./simulate.ts")).simulate(edits, options)));

  printing(program.command("replay"))
    .argument("<folder>", "a timeline: NN-name.json snapshots and portcullis.yaml")
    .summary("judge a timeline step by step")
    .description("Judges each snapshot of a folder in the order of taken_at, and says what changed and why.")
    .addOption(new Option("--config <file>", "the configuration (default: portcullis.yaml in the folder)"))
    .option("--output <file>", "write to FILE instead of the standard output")
    .action(async (folder: string, options) =>
      setExitCode(await (await import("./replay.ts")).replay(folder, options)),
    );

  printing(program.command("init"))
    .summary("write a configuration and a workflow to start from")
    .description("Writes portcullis.yaml and a workflow. Overwrites nothing.")
    .addOption(
      new Option("--forge <forge>", "where the repository lives (default: by the folders that are there)").choices([
        "github",
        "gitea",
      ]),
    )
    .action(async (options) => setExitCode(await (await import("./init.ts")).init(options)));

  program
    .command("fake-forge")
    .summary("serve snapshots as a forge, to try things on")
    .description(
      "Serves a folder of pull-request snapshots over the API of a forge, on 127.0.0.1. Each request and each answer is checked against the structure of the real API. Of several snapshots of one pull request the one that was taken last is served. Whatever token is sent may read and write; nothing is kept.",
    )
    .addOption(new Option("--kind <kind>", "the forge to be").choices(["gitea", "github"]).makeOptionMandatory())
    .requiredOption("--state <folder>", "a folder with snapshots, *.json")
    .addOption(new Option("--port <n>", "the port (default: any that is free)").argParser(parsePort))
    .option("--quiet", "do not print each request")
    .option("--no-color", "use no colours")
    .action(async (options) => setExitCode(await (await import("./fake-forge.ts")).fakeForge(options)));

  const contract = program
    .command("contract")
    .summary("check contracts and what is generated from them")
    .description("Works on contracts: JSON Schema files NAME.schema.json, and manifests NAME.contract.json.");
  printing(contract.command("validate"))
    .argument("[path...]", "contracts or folders of them (default: every *.schema.json and *.contract.json below here)")
    .summary("check contracts, and documents against them")
    .description(
      "Checks that each schema is valid in its dialect and compiles in strict mode; a wire message has to say who consumes each property, and stays within what types are made right of. Reads manifests *.contract.json too.",
    )
    .option("--subset", "hold every schema to what types and validators are made right of")
    .addOption(
      new Option("--document <file>", "also check a JSON document against the one contract that is named; repeatable")
        .argParser(collect)
        .default([], "none"),
    )
    .option(
      "--fixtures <folder>",
      "also check FOLDER/NAME/valid/*.json and FOLDER/NAME/invalid/*.json against contract NAME",
    )
    .action(async (paths: string[], options) =>
      setExitCode(await (await import("./contract-validate.ts")).contractValidate(paths, options)),
    );
  printing(contract.command("generate"))
    .argument("[path...]", "schema files or folders of them (default: every *.schema.json below here)")
    .summary("generate types and validators from schemas")
    .description("Generates for each schema its TypeScript types and a validator that imports nothing.")
    .option("--output <folder>", "where to write (default: ../src/generated beside the schemas)")
    .option("--check", "write nothing; fail when a file is not as it would be generated")
    .action(async (paths: string[], options) =>
      setExitCode(await (await import("./contract-generate.ts")).contractGenerate(paths, options)),
    );

  printing(contract.command("diff"), [...TEXT_AND_JSON, "markdown"])
    .argument("<version...>", "OLD NEW: files, folders, or REF:PATH; with NEW alone, OLD is the merge base's")
    .summary("compare two versions of a contract")
    .description(
      "Compares two versions of a contract by the documents that they accept. What breaks comes with a document that one accepts and the other rejects. Exits 0 compatible, 1 breaking, 3 unknown.",
    )
    .addOption(
      new Option("--role <role>", "a request must not break producers, a response not consumers, a message neither")
        .choices(["request", "response", "message"])
        .default("message"),
    )
    .addOption(
      new Option("--level <level>", "which documents have to stay acceptable (default: by the role)").choices([
        ...LEVELS,
      ]),
    )
    .addOption(
      new Option(
        "--profile <profile>",
        "how consumers read (default: tolerant where the contract says who consumes)",
      ).choices(["strict", "tolerant"]),
    )
    .option("--waivers <file>", "a baseline: changes that somebody accepts until a day")
    .option(
      "--tags <glob>",
      "with a transitive level: compare with the versions at these tags, not with all of the history",
    )
    .addOption(new Option("--limit <n>", "how many changes to look for in each direction").argParser(parseCount))
    .option("--output <file>", "write to FILE instead of the standard output")
    .action(async (versions: string[], options) =>
      setExitCode(await (await import("./contract-diff.ts")).contractDiff(versions, options)),
    );

  printing(contract.command("drift"), FORMATS)
    .summary("judge this checkout by the gates contract-drift")
    .description(
      "Judges the work tree against where it left the branch that it is to be merged into, by the gates contract-drift of the configuration: contracts, the code of their parties, mirrors and generated files. Generators run code of this checkout. The configuration is read from the work tree, as it is your own; in CI say --config-ref BASE, so that a pull request cannot change what it is judged by.",
    )
    .option("--config <file>", "the configuration", "portcullis.yaml")
    .option("--config-ref <ref>", "read the configuration and its baseline at this commit, not from the work tree")
    .addOption(
      new Option("--gate <id>", "judge only this gate; repeatable")
        .argParser(collect)
        .default([], "every contract-drift"),
    )
    .option("--base <ref>", "what it is to be merged into (default: the default branch)")
    .addOption(
      new Option("--report <format=file>", "also write the report to FILE; repeatable")
        .argParser(collect)
        .default([], "none"),
    )
    .option("--output <file>", "write to FILE instead of the standard output")
    .option("--snapshot-output <file>", "also write the snapshot that was judged, for `portcullis check --snapshot`")
    .action(async (options) => setExitCode(await (await import("./contract-drift.ts")).contractDrift(options)));

  printing(contract.command("sync"))
    .summary("compare copies of contracts with their sources, or renew them")
    .description(
      "Compares the mirrors of the gates contract-drift with what they are copies of. Exits 0 when all are the same, 1 when one differs, 3 when one cannot be read.",
    )
    .option("--config <file>", "the configuration", "portcullis.yaml")
    .option("--write", "make each copy that differs what its source is")
    .addOption(new Option("--mirror <path>", "only this copy; repeatable").argParser(collect).default([], "all"))
    .action(async (options) => setExitCode(await (await import("./contract-sync.ts")).contractSync(options)));

  printing(contract.command("matrix"), [...TEXT_AND_JSON, "markdown", "html"])
    .argument("[contract...]", "contracts (default: those of the gate contract-drift)")
    .summary("show who sends and reads each field")
    .description(
      "Shows a contract field by field, with what producers send and consumers read in their code, and what each channel comes to. Exits 0 when every channel is live, or dead with a note, 1 when one is not, 3 when one could not be told.",
    )
    .option("--config <file>", "the configuration that names the parties (default: portcullis.yaml)")
    .addOption(
      new Option("--producer <name=file#type>", "a type that is written as the one contract that is named; repeatable")
        .argParser(collect)
        .default([], "by the configuration"),
    )
    .addOption(
      new Option("--consumer <name=file#type>", "a type that it is read into; repeatable")
        .argParser(collect)
        .default([], "by the configuration"),
    )
    .addOption(
      new Option("--proof <name=file>", "a consumer's answer that says what it consumed and ignored; repeatable")
        .argParser(collect)
        .default([], "by the configuration"),
    )
    .option("--output <file>", "write to FILE instead of the standard output")
    .action(async (contracts: string[], options) =>
      setExitCode(await (await import("./contract-matrix.ts")).contractMatrix(contracts, options)),
    );

  printing(contract.command("convert"))
    .argument("<file>", "a schema of a wire message, or a manifest *.contract.json; - reads the standard input")
    .summary("turn a schema into a manifest, or back")
    .description(
      "Converts a contract between a schema of our dialect and a manifest of fields, without loss: what the one has no words for is kept in the other, and comes back.",
    )
    .addOption(
      new Option("--to <form>", "the form to make (default: the one that the file has not)").choices([
        "schema",
        "manifest",
      ]),
    )
    .option("--output <file>", "write to FILE instead of the standard output")
    .action(async (file: string, options) =>
      setExitCode(await (await import("./contract-convert.ts")).contractConvert(file, options)),
    );

  const migrations = program
    .command("migrations")
    .summary("check migrations against their base and other open requests")
    .description(
      "Works on folders of SQL migrations: what a request changes in them, since it left the branch that it is to be merged into, against the tip of that branch and other open requests.",
    );
  executing(migrations.command("check"))
    .argument("[folder...]", "OLD NEW: two folders to compare (default: this git checkout and its base)")
    .summary("judge a request by the gates migration-collision")
    .description(
      "Judges the work tree, a commit, or two folders by names, by what the statements say, and by executing the migrations on an embedded PostgreSQL, or in a database of its own on a server. The configuration is read from the work tree, as it is your own; in CI say --config-ref BASE, so that a pull request cannot change what it is judged by.",
    )
    .addOption(new Option("--format <format>", "how to print").choices([...FORMATS]).default("text"))
    .addOption(
      new Option("--report <format=file>", "also write the report to FILE; repeatable")
        .argParser(collect)
        .default([], "none"),
    )
    .option("--output <file>", "write to FILE instead of the standard output")
    .option("--snapshot-output <file>", "also write the snapshot that was judged, for `portcullis check --snapshot`")
    .action(async (paths: string[], options) =>
      setExitCode(await (await import("./migrations-check.ts")).migrationsCheck(paths, options)),
    );
  executing(migrations.command("plan"))
    .argument("[folder...]", "OLD NEW: two folders to compare (default: this git checkout and its base)")
    .summary("say in which order to merge, and who renumbers to what")
    .description(
      "Says in which order the request and other open ones can be merged, and which files have to be renamed for it, with the commands.",
    )
    .addOption(new Option("--format <format>", "how to print").choices([...TEXT_AND_JSON, "markdown"]).default("text"))
    .option("--output <file>", "write to FILE instead of the standard output")
    .action(async (paths: string[], options) =>
      setExitCode(await (await import("./migrations-plan.ts")).migrationsPlan(paths, options)),
    );
  comparing(migrations.command("fix"))
    .argument("[folder...]", "OLD NEW: two folders to compare (default: this git checkout and its base)")
    .summary("give the request's own migrations versions that collide with nothing")
    .description(
      "Renames files that the request adds, in the work tree: all or none, and nothing is overwritten. What refers to their names is left as it is.",
    )
    .addOption(new Option("--format <format>", "how to print").choices(TEXT_AND_JSON).default("text"))
    .option("--dry-run", "rename nothing; print the commands that would")
    .action(async (paths: string[], options) =>
      setExitCode(await (await import("./migrations-fix.ts")).migrationsFix(paths, options)),
    );
  executing(migrations.command("explain"))
    .argument("[path]", "one migration (default: all that the request touches)")
    .summary("say what was read and executed of each migration")
    .description(
      "Says of each file its version and direction, what its statements do to which objects, what came of executing it, and why there are findings.",
    )
    .option("--all", "explain every file of the folder")
    .addOption(new Option("--format <format>", "how to print").choices(TEXT_AND_JSON).default("text"))
    .option("--output <file>", "write to FILE instead of the standard output")
    .action(async (path: string | undefined, options) =>
      setExitCode(await (await import("./migrations-explain.ts")).migrationsExplain(path, options)),
    );

  const templates = program
    .command("templates")
    .summary("check that workspaces have what their templates have")
    .description("Works on the templates of a workspace daemon.");
  printing(templates.command("check"), FORMATS)
    .summary("boot templates and compare what arrives, file by file")
    .description(
      "Boots a workspace of each available template of a daemon, waits until it registers, and compares its files with those of the template, digest by digest. Says what did not arrive, and which channel lost it. The workspaces are removed again. The token is read from --token-file, or from PORTCULLIS_TOKEN.",
    )
    .requiredOption("--daemon <url>", "where the daemon is: http://127.0.0.1:4280")
    .addOption(
      new Option("--template <id>", "boot only this template; repeatable").argParser(collect).default([], "all"),
    )
    .addOption(
      new Option("--workspace <id>", "look at this workspace, which is there already; repeatable")
        .argParser(collect)
        .default([], "none"),
    )
    .addOption(
      new Option(
        "--boot-timeout <seconds>",
        "how long a workspace may take to register (default: 120, or what the configuration says)",
      ).argParser(parseSeconds),
    )
    .option("--token-file <file>", "a file that holds the daemon's token")
    .option("--keep", "leave the workspaces that were booted")
    .addOption(new Option("--config <file>", "the configuration of the gates template-delivery (default: none)"))
    .addOption(
      new Option("--gate <id>", "judge only this gate; repeatable")
        .argParser(collect)
        .default([], "every template-delivery"),
    )
    .addOption(
      new Option("--report <format=file>", "also write the report to FILE; repeatable")
        .argParser(collect)
        .default([], "none"),
    )
    .option("--output <file>", "write to FILE instead of the standard output")
    .option("--snapshot-output <file>", "also write the snapshot that was judged, for `portcullis check --snapshot`")
    .action(async (options) => setExitCode(await (await import("./templates-check.ts")).templatesCheck(options)));

  const restart = program
    .command("restart")
    .summary("check what restarts begin with")
    .description("Works on whatever decides what a workspace is restarted with.");
  printing(restart.command("check"), FORMATS)
    .summary("look for calls after which a restart begins with the wrong thing")
    .description(
      "Generates folders, questions and sequences of calls, and holds what is answered against the properties of the gate restart-resolution. What breaks one is made as short as it can be, told call by call, and kept. The token of a daemon is read from --token-file, or from PORTCULLIS_TOKEN.",
    )
    .option(
      "--target <target>",
      "builtin, command:CMD for a program that speaks the resolver protocol, or http:URL for a daemon (default: builtin)",
    )
    .addOption(new Option("--seed <n>", "what the cases are made from (default: the head commit)").argParser(parseSeed))
    .addOption(
      new Option("--runs <n>", "situations to generate in each layer (default: 500; 60 for a daemon)").argParser(
        parseRuns,
      ),
    )
    .option("--path <path>", "look at one case again, of that --seed")
    .addOption(new Option("--time-limit <seconds>", "end after so long (default: never)").argParser(parseLimit))
    .option("--statistics", "also print how many cases reached each rule, pair, outcome and property")
    .option("--regressions <file>", "counterexamples to ask first, and to add to (default: restart-regressions.json)")
    .option("--no-regressions", "keep nothing, and ask nothing that was kept")
    .option("--templates <folder>", "for a daemon: its templates folder on this machine, to plant templates in")
    .option("--crash-command <command>", "for a daemon: a command that kills it and starts it again")
    .option("--token-file <file>", "for a daemon: a file that holds its token")
    .addOption(new Option("--config <file>", "the configuration of the gates restart-resolution (default: none)"))
    .addOption(
      new Option("--gate <id>", "judge only this gate; repeatable")
        .argParser(collect)
        .default([], "every restart-resolution"),
    )
    .addOption(
      new Option("--report <format=file>", "also write the report to FILE; repeatable")
        .argParser(collect)
        .default([], "none"),
    )
    .option("--output <file>", "write to FILE instead of the standard output")
    .option("--snapshot-output <file>", "also write the snapshot that was judged, for `portcullis check --snapshot`")
    .action(async (options) => setExitCode(await (await import("./restart-check.ts")).restartCheck(options)));

  const groups = [contract, migrations, templates, restart];
  for (const command of [program, ...program.commands, ...groups.flatMap(({ commands }) => commands)])
    command
      .exitOverride()
      .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "portcullis: ")) });
  return program;
}

/** The options of every command that judges; one that judges a single gate has no option to choose others. */
function judging(
  command: Command,
  formats: readonly string[] = FORMATS,
  configuration = "the configuration (default: portcullis.yaml)",
): Command {
  command
    .option("--snapshot <file>", "the snapshot to judge; - reads the standard input")
    .option("--config <file>", configuration);
  if (formats === FORMATS)
    command.addOption(
      new Option("--gate <id>", "judge only this gate; repeatable").argParser(collect).default([], "all"),
    );
  return printing(command, formats).option("--output <file>", "write to FILE instead of the standard output");
}

/** The options of every command that reads a forge. */
function onForge(command: Command, isRequired = false): Command {
  return askingForge(
    command.addOption(
      new Option("--pr <owner/repo#n>", "the pull request to read of a forge").makeOptionMandatory(isRequired),
    ),
  )
    .option("--cache <folder>", "keep there what was read (default: your cache folder; in CI nothing is kept)")
    .option("--no-cache", "read all of it anew")
    .addOption(
      new Option(
        "--people-age <seconds>",
        "how long it is believed who is in a team, and whose address a commit has (default: 300)",
      ).argParser(parseAge),
    );
}

/** What names a forge, and who asks. */
function askingForge(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--forge <kind>",
        "what kind of forge it is; gitea is Forgejo too (default: github for github.com, else gitea)",
      ).choices(["github", "gitea"]),
    )
    .option(
      "--forge-url <url>",
      "where the forge is (default: PORTCULLIS_FORGE_URL, or the forge that runs this job, or https://github.com)",
    )
    .option(
      "--token-file <file>",
      "a file with the forge's token (default: PORTCULLIS_FORGE_TOKEN; in a job of that forge, GITHUB_TOKEN)",
    );
}

/** The options of every command that judges what a job of a forge is about. */
const onEvent = (command: Command): Command =>
  command.option(
    "--event <file>",
    "the event file of a job, GITHUB_EVENT_PATH: judges this checkout without a network, or, with --forge-url, what the forge has",
  );

/** The options of every command that prints a result. */
function printing(command: Command, formats: readonly string[] = TEXT_AND_JSON): Command {
  return command
    .addOption(new Option("--format <format>", "how to print").choices([...formats]).default("text"))
    .option("--quiet", "print nothing when all is well")
    .option("--no-color", "use no colours");
}

/** The options of every command that compares a request's migrations with their base. */
function comparing(command: Command): Command {
  return command
    .option("--base <ref>", "what it is to be merged into (default: the default branch)")
    .option("--snapshot <file>", "a pull-request snapshot instead; - reads the standard input")
    .addOption(
      new Option(
        "--open <number=ref>",
        "another open request, by its head; or `all` whose heads are in this clone; repeatable",
      )
        .argParser(collect)
        .default([], "none"),
    )
    .addOption(new Option("--config <file>", "the configuration (default: portcullis.yaml)"))
    .option("--config-ref <ref>", "read the configuration at this commit, not from the work tree")
    .addOption(
      new Option("--gate <id>", "only this gate; repeatable")
        .argParser(collect)
        .default([], "every migration-collision"),
    )
    .option("--directory <folder>", "the folder of the migrations; without --config no configuration is read then")
    .option(
      "--scheme <scheme>",
      "how files are named: golang-migrate, timestamp, sequential, flyway, node-pg-migrate, or a pattern",
    )
    .option("--quiet", "print nothing when all is well")
    .option("--no-color", "use no colours");
}

/** The same, and how deep it looks. */
function executing(command: Command): Command {
  return comparing(command.option("--head <ref>", "the commit to judge (default: the work tree)"))
    .addOption(
      new Option("--depth <depth>", "what to look at (default: all, by executing it)").choices([
        "names",
        "statements",
        "execution",
      ]),
    )
    .option("--database <url>", "execute on this server, in a database that is created for it and dropped")
    .option("--no-cache", "execute all of it anew");
}

function parseCount(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError("It is a whole number above zero.");
}

const MOST_SECONDS = 3600;
const DAY = 86_400;

function parseSeconds(value: string): number {
  const seconds = Number(value);
  if (seconds > 0 && seconds <= MOST_SECONDS) return seconds;
  throw new InvalidArgumentError(`It is a number of seconds above zero, and at most ${MOST_SECONDS}.`);
}

function parseAge(value: string): number {
  const seconds = Number(value);
  if (value.trim() !== "" && seconds >= 0 && seconds <= DAY) return seconds;
  throw new InvalidArgumentError(`It is a number of seconds from 0 to ${DAY}.`);
}

const MOST_RUNS = 1_000_000;

function parseRuns(value: string): number {
  const runs = parseCount(value);
  if (runs <= MOST_RUNS) return runs;
  throw new InvalidArgumentError(`It is at most ${MOST_RUNS}.`);
}

function parsePort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 2 ** 16) return Number(value);
  throw new InvalidArgumentError(`It is a port, from 0 to ${2 ** 16 - 1}.`);
}

function parseSeed(value: string): number {
  if (/^\d{1,10}$/.test(value) && Number(value) < 2 ** 32) return Number(value);
  throw new InvalidArgumentError(`It is a whole number from 0 to ${2 ** 32 - 1}.`);
}

function parseLimit(value: string): number {
  const seconds = Number(value);
  if (seconds > 0 && seconds <= DAY) return seconds;
  throw new InvalidArgumentError(`It is a number of seconds above zero, and at most ${DAY}.`);
}

const collect = (value: string, before: string[]): string[] => [...before, value];

/** Keeps the values of several options in the one order in which they were given. */
const keep =
  (list: GivenEdit[], kind: GivenEdit[0]) =>
  (value: string): string => {
    if (value.trim() === "") throw new InvalidArgumentError("It is empty.");
    list.push([kind, value]);
    return value;
  };
