import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Somebody who signed in with the token. */
export interface Session {
  /** What each form of this session carries: no other site knows it. */
  readonly formToken: string;
}

/** Sessions of the page. None is kept: a cookie proves itself until it ends, over restarts of the daemon too. */
export interface Sessions {
  /** Whether that is the token, in constant time. */
  matchesToken(given: string): boolean;
  /** Begins a session: the value of Set-Cookie. */
  open(): string;
  /** Ends it in the browser: the value of Set-Cookie. */
  close(): string;
  /** The session of a Cookie header, if it has one that holds. */
  read(cookieHeader: string | undefined): Session | undefined;
}

const COOKIE = "portcullis_session";
const ATTRIBUTES = "Path=/; HttpOnly; SameSite=Strict";
const SECONDS = 12 * 60 * 60;

/** Sessions for one token: another token ends them all. `now` gives milliseconds. */
export function createSessions(token: string, now: () => number = Date.now): Sessions {
  const sign = (purpose: string, text: string): string =>
    createHmac("sha256", token).update(`${purpose}\n${text}`).digest("base64url");
  return {
    matchesToken: (given) => isEqual(given, token),
    open() {
      const claim = `${Math.floor(now() / 1000) + SECONDS}.${randomBytes(16).toString("base64url")}`;
      return `${COOKIE}=${claim}.${sign("session", claim)}; Max-Age=${SECONDS}; ${ATTRIBUTES}`;
    },
    close: () => `${COOKIE}=; Max-Age=0; ${ATTRIBUTES}`,
    read(cookieHeader) {
      const value = readCookie(cookieHeader ?? "");
      const [, claim, end, signature] = /^((\d{1,12})\.[\w-]{22})\.([\w-]{43})$/.exec(value ?? "") ?? [];
      if (claim === undefined || end === undefined || signature === undefined) return undefined;
      if (!isEqual(signature, sign("session", claim)) || Number(end) * 1000 <= now()) return undefined;
      return { formToken: sign("form", claim) };
    },
  };
}

/** Compares without telling by its time how much is equal. */
export function isEqual(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function readCookie(header: string): string | undefined {
  const pair = header.split(";").find((part) => part.trim().startsWith(`${COOKIE}=`));
  return pair?.trim().slice(COOKIE.length + 1);
}
