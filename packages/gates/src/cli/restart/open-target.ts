import { isThisMachine } from "../../daemon/daemon-address.ts";
import type { CampaignReport } from "../../restart/campaign/campaign-report.ts";
import type { AnyLayerSubject } from "../../restart/campaign/run-campaign.ts";
import type { PropertyId } from "../../restart/properties.ts";
import type { ResolverTarget } from "../../restart/resolution/resolver-target.ts";
import { readToken } from "../read-token.ts";
import type { Campaign } from "./load-gates.ts";

/** A target that is ready to be asked. */
export interface OpenTarget {
  readonly subjects: readonly AnyLayerSubject[];
  readonly notTested: CampaignReport["not_tested"];
  /** Nothing of it is left, or it is told. */
  close(): Promise<void>;
}

interface Opening {
  readonly signal: AbortSignal;
  /** The seed of the campaign. */
  readonly seed: number;
  readonly tell: (line: string) => void;
}

/** Makes a target ready, which gives up what goes on when the signal comes. What only one kind of target works with is loaded for it alone. */
export async function openTarget(campaign: Campaign, opening: Opening): Promise<OpenTarget> {
  const { target } = campaign;
  switch (target.kind) {
    case "builtin": {
      const { createBuiltinTarget } = await import("../../resolver/builtin-target.ts");
      return await toResolver(createBuiltinTarget());
    }
    case "command": {
      const { createCommandTarget } = await import("../../resolver/command-target.ts");
      return await toResolver(createCommandTarget(target.command, { signal: opening.signal }));
    }
    case "http":
      return await openDaemon(target.origin, campaign, opening);
  }
}

async function openDaemon(
  origin: URL,
  { tokenFile, templatesFolder, crashCommand }: Campaign,
  { signal, seed, tell }: Opening,
): Promise<OpenTarget> {
  const { openDaemonTarget } = await import("../../daemon/restart/open-daemon-target.ts");
  const token = readToken(tokenFile);
  if (token !== undefined && origin.protocol === "http:" && !isThisMachine(origin))
    tell("The token goes over the network as plain text: the address is http, and another machine's.");
  const daemon = await openDaemonTarget({
    origin,
    seed,
    signal,
    ...(token !== undefined && { token }),
    ...(templatesFolder !== undefined && { templatesFolder }),
    ...(crashCommand !== undefined && { crashCommand }),
  });
  return {
    subjects: daemon.subjects as unknown as AnyLayerSubject[],
    notTested: daemon.notTested,
    close: async () => {
      for (const { subject, reason } of await daemon.close())
        tell(`${subject} could not be removed, remove it by hand: ${reason}`);
    },
  };
}

const OF_DAEMONS: readonly PropertyId[] = [
  "consent",
  "boots-what-it-says",
  "refused-changes-nothing",
  "right-status",
  "last-write-wins",
];

async function toResolver(resolver: ResolverTarget): Promise<OpenTarget> {
  const [{ createResolutionLayer }, { createResolverLifeLayer }] = await Promise.all([
    import("../../restart/resolution/resolution-layer.ts"),
    import("../../restart/life/resolver-life-layer.ts"),
  ]);
  const reason = "A resolver has no rows, files and instances to look at: ask a daemon, --target http:URL.";
  return {
    subjects: [createResolutionLayer(resolver), createResolverLifeLayer(resolver)] as unknown as AnyLayerSubject[],
    notTested: OF_DAEMONS.map((subject) => ({ subject, reason })),
    close: async () => await resolver.close(),
  };
}
