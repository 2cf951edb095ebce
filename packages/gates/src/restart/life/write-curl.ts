import type { ApiRequest } from "./daemon-target.ts";

/** To whom a request goes: a workspace that is there, or the one that it makes; by its place in the case. */
export type CurlReceiver = { readonly creates: number } | { readonly to: number; readonly id: string };

/** Writes the calls of a case down as a shell script that a person can run; the workspaces go again when it ends. */
export class CurlScript {
  readonly #prefix: string;
  readonly #lines: string[] = [];
  readonly #names: string[] = [];
  #last = 0;
  /** Requests that are still to be sent at once. */
  #atOnce = 0;

  /** @param prefix what the names of the case begin with; the script takes one of its own */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  send(request: ApiRequest, receiver: CurlReceiver): void {
    if ("creates" in receiver) return this.#create(request, receiver.creates);
    this.#last = receiver.to;
    const id = `$WORKSPACE_${receiver.to + 1}`;
    const path = request.path.replace(receiver.id, id);
    if (request.text !== undefined) return this.#edit(path, request.text);
    const query = new URLSearchParams(request.query).toString();
    const line = `call ${request.method} "${path}"${query === "" ? "" : this.#quote(`?${query}`)}${this.#optionsOf(request)}`;
    if (this.#atOnce === 0) return void this.#lines.push(line);
    this.#atOnce -= 1;
    this.#lines.push(`${line} &`, ...(this.#atOnce === 0 ? ["wait"] : []));
  }

  /** Waits until a workspace is at rest, and shows it. */
  settle(workspace: number): void {
    const line = `settle "$WORKSPACE_${workspace + 1}"`;
    if (this.#lines.at(-1) !== line) this.#lines.push(line);
  }

  /** What a person has to do. */
  note(text: string): void {
    this.#lines.push(`# ${oneLine(text)}`);
  }

  /** The next two requests are sent at once. */
  together(): void {
    this.#atOnce = 2;
  }

  toText(): string {
    this.settle(this.#last);
    const removals = this.#names.map(
      (name, index) =>
        `  [ -z "\${WORKSPACE_${index + 1}:-}" ] || call DELETE "/workspaces/$WORKSPACE_${index + 1}?purge=true" --header ${this.#quote(`x-confirm-name: ${name}`)} > /dev/null`,
    );
    return `${HEAD}\nclean_up() {\n${[...removals, "  :"].join("\n")}\n}\ntrap clean_up EXIT\n\n${this.#lines.join("\n")}\n`;
  }

  #create(request: ApiRequest, workspace: number): void {
    this.#names[workspace] = nameOf(request.body);
    const made = `call ${request.method} "${request.path}"${this.#optionsOf(request)}`;
    this.#lines.push(`WORKSPACE_${workspace + 1}=$(${made} | show | member id)`);
  }

  #edit(path: string, text: string): void {
    const added = this.#quote(text.split("\n").at(-2) ?? "");
    this.#lines.push(
      `{ call GET "${path}" | sed '$d'; printf '%s\\n' ${added}; } | call PUT "${path}" --header 'content-type: application/octet-stream' --data-binary @-`,
    );
  }

  #optionsOf({ headers = {}, body }: ApiRequest): string {
    const given = Object.entries(headers).map(([name, value]) => ` --header ${this.#quote(`${name}: ${value}`)}`);
    if (body === undefined) return given.join("");
    return `${given.join("")} --header 'content-type: application/json' --data-binary ${this.#quote(JSON.stringify(body))}`;
  }

  /** One word of a shell, whatever is in it; our own names get the number of the process. */
  #quote(text: string): string {
    return `'${text.replaceAll("'", `'\\''`)}'`.replaceAll(this.#prefix, () => `portcullis-restart-'"$$"'-`);
  }
}

const nameOf = (body: unknown): string => {
  const { name } = (body ?? {}) as { readonly name?: unknown };
  return typeof name === "string" ? name : "";
};

/** A comment ends with its line. */
const oneLine = (text: string): string => text.replaceAll(/[^\x20-\x7e]+/g, "?");

/** The token stands in no command line, which others can see. */
const HEAD = `#!/bin/sh
# Set PORTCULLIS_URL to the daemon's address, and PORTCULLIS_TOKEN to its token. Needs curl.
: "\${PORTCULLIS_URL:?}" "\${PORTCULLIS_TOKEN:?}"

# call METHOD PATH OPTION...: the answer, and its status on a line of its own.
call() {
  method=$1 path=$2
  shift 2
  curl --silent --show-error --max-time 60 --request "$method" --write-out '\\n%{http_code}\\n' --config /dev/fd/3 "$@" "$PORTCULLIS_URL$path" 3<<EOF
header = "authorization: Bearer $PORTCULLIS_TOKEN"
EOF
}

# What is read is shown, too.
show() { tee /dev/stderr; }

# The value of a member of a JSON object.
member() { sed -n 's/.*"'"$1"'": *"\\{0,1\\}\\([^",}]*\\).*/\\1/p' | head -n 1; }

# Waits until a workspace is at rest, and shows it.
settle() {
  tries=0
  while [ "$tries" -lt 300 ]; do
    row=$(call GET "/workspaces/$1")
    status=$(printf '%s\\n' "$row" | member status)
    wanted=$(printf '%s\\n' "$row" | member wanted_generation)
    applied=$(printf '%s\\n' "$row" | member applied_generation)
    case $status in
      provisioning | hibernating) ;;
      failed | paused) break ;;
      *) [ "$wanted" != "$applied" ] || break ;;
    esac
    tries=$((tries + 1))
    sleep 0.2
  done
  printf '%s\\n' "$row"
}
`;
