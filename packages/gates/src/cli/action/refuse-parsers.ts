import { PortcullisError } from "../../core/portcullis-error.ts";

/** Takes the place, in the built action, of the parsers of source code, which are programs of one machine each. */
export function refuseParsers(): never {
  throw new PortcullisError(
    "unreadable",
    "The action holds no parsers of Go, Python, Rust and TypeScript, which a gate contract-drift asks for.",
    "Judge that gate by a step of its own, `npx @portcullis/gates check --event … --gate contract-drift`, and name the others in `gates`.",
  );
}
