import { accessSync, constants } from "node:fs";
import { tmpdir } from "node:os";

/** A folder in memory, on Linux. */
const QUICK = "/dev/shm";

/** Where folders of ours may come and go by the thousand: disks are slow at it. Whoever sets TMPDIR decides. */
export function findTemporaryPlace(): string {
  if (process.env["TMPDIR"] !== undefined || process.platform !== "linux") return tmpdir();
  try {
    accessSync(QUICK, constants.W_OK | constants.X_OK);
    return QUICK;
  } catch {
    return tmpdir();
  }
}
