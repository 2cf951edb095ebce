import type { EngineHost } from "./engine.ts";
export async function openServerHost(
  _a: string,
  _b: { timeoutSeconds: number; signal?: AbortSignal },
): Promise<EngineHost> {
  throw new Error("later");
}
