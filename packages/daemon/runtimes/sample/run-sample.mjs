/**
 * What all sample runtimes share: a small agent that reads its configuration folder, answers /health, registers with the daemon and
 * tells it regularly that it is alive. It does no work.
 */
import { createServer } from "node:http";

import { readConfiguration } from "./read-configuration.mjs";
import { readFault } from "./read-fault.mjs";
import { createReporter } from "./report.mjs";
import { say } from "./say.mjs";

/** @param {string} runtime the runtime that this program is */
export async function runSample(runtime) {
  const fault = readFault(process.env);
  const instance = {
    workspace_id: required("PORTCULLIS_WORKSPACE_ID"),
    generation: Number(required("PORTCULLIS_GENERATION")),
    runtime: fault.name === "wrong-runtime" ? "another-runtime" : runtime,
  };
  const configuration = await readConfiguration(required("PORTCULLIS_CONFIG"));
  say(`${runtime}: generation ${instance.generation}, ${configuration.files.length} files, ${configuration.digest}`);
  await fault.atStart();
  const url = await serveHealth({ ...instance, ...configuration });
  if (fault.name === "silent") return;
  const reporter = createReporter({
    platform: required("PORTCULLIS_URL"),
    token: required("PORTCULLIS_INSTANCE_TOKEN"),
    registration: {
      ...instance,
      url,
      config_digest: fault.name === "wrong-digest" ? "0".repeat(64) : configuration.digest,
      ...(process.env.PORTCULLIS_INSTANCE_ID && { instance_id: process.env.PORTCULLIS_INSTANCE_ID }),
    },
    heartbeatSeconds: Number(process.env.PORTCULLIS_HEARTBEAT_SECONDS || 5),
    fault,
  });
  await reporter.run();
  say(`${runtime}: this generation is over`);
  process.exit(0);
}

function required(name) {
  const value = process.env[name];
  if (value !== undefined && value !== "") return value;
  say(`${name} is not set`);
  process.exit(2);
}

/** Serves what the instance knows of itself on a free port of this machine. Gives its address. */
async function serveHealth({ workspace_id, generation, runtime, digest, prompts, skills }) {
  const health = JSON.stringify({ runtime, workspace: workspace_id, generation, digest, prompts, skills });
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    const isHealth = request.method === "GET" && request.url === "/health";
    response.writeHead(isHealth ? 200 : 404, { "content-type": "application/json" });
    response.end(isHealth ? health : JSON.stringify({ error: "There is only GET /health." }));
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${server.address().port}`;
}
