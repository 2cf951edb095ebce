#!/usr/bin/env node
"use strict";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `portcullis-daemon: Node ${process.versions.node} is too old; version 22.18 or later is needed.\n`,
  );
  process.exit(2);
}
// A cache that cannot be read or written costs time, never a result.
require("node:module").enableCompileCache?.();
require("../dist/bin/portcullis-daemon.cjs");
