/** Kills the whole process group when the standard input ends: nobody is left who could stop it. */
import { Socket } from "node:net";
import { parentPort } from "node:worker_threads";

const daemon = new Socket({ fd: 0, readable: true, writable: false });
daemon.on("error", end);
daemon.on("close", end);
daemon.resume();
parentPort.postMessage("watching", []);

function end() {
  try {
    process.kill(-process.pid, "SIGKILL");
  } catch {
    // Started by hand, it leads no group.
    process.kill(process.pid, "SIGKILL");
  }
}
