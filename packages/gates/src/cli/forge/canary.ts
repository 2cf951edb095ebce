import { PortcullisError } from "../../core/portcullis-error.ts";

/** Somebody who is surely in a team: whoever does not see them there does not see the whole team. */
export interface Canary {
  readonly team: string;
  readonly login: string;
}

/** @throws PortcullisError `usage` for anything but TEAM=LOGIN */
export const parseCanaries = (texts: readonly string[]): readonly Canary[] =>
  texts.map((text) => {
    const [, team, login] = /^([^=]+)=([^=]+)$/.exec(text) ?? [];
    if (team !== undefined && login !== undefined) return { team: team.trim(), login: login.trim() };
    throw new PortcullisError("usage", `--canary ${text} is not TEAM=LOGIN.`, "Write --canary engineers=eve.");
  });
