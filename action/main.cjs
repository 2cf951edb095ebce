"use strict";

// What a runner starts. Old versions of Node have to be able to read this file: they are told what is wrong.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const [major, minor] = process.versions.node.split(".").map(Number);
const bundle = join(__dirname, "dist", "main.cjs");
if (major < 22 || (major === 22 && minor < 18)) {
  refuse(`Node ${process.versions.node} is too old; 22.18 or later is needed in the image that the job runs in.`);
} else if (existsSync(bundle)) {
  require(bundle);
} else {
  refuse("This commit of Portcullis carries no built action. Name a release in `uses`, or run `npm run build`.");
}

function refuse(message) {
  process.stdout.write(`::error title=Portcullis::${message}\n`);
  process.exitCode = 2;
}
