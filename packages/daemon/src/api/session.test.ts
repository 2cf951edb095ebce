import fc from "fast-check";
import { expect, it } from "vitest";

import { createSessions } from "./session.ts";

const HOUR = 60 * 60 * 1000;
const cookieOf = (header: string): string => header.split(";")[0]!;

it("knows its own cookie, beside others, until it ends", () => {
  let now = 1_000_000;
  const sessions = createSessions("token", () => now);
  const cookie = cookieOf(sessions.open());
  const session = sessions.read(`theme=dark; ${cookie}; x=y`);
  expect(session?.formToken).toMatch(/^[\w-]{43}$/);
  now += 12 * HOUR - 1000;
  expect(sessions.read(cookie)).toEqual(session);
  now += 1000;
  expect(sessions.read(cookie)).toBeUndefined();
});

it("holds over a restart, and ends with the token", () => {
  const cookie = cookieOf(createSessions("token").open());
  expect(createSessions("token").read(cookie)).toBeDefined();
  expect(createSessions("other").read(cookie)).toBeUndefined();
});

it("gives every session a form token of its own", () => {
  const sessions = createSessions("token");
  const [one, other] = [cookieOf(sessions.open()), cookieOf(sessions.open())];
  expect(sessions.read(one)?.formToken).not.toBe(sessions.read(other)?.formToken);
});

it("takes no cookie with one character changed, and nothing that is none", () => {
  const sessions = createSessions("token");
  const cookie = cookieOf(sessions.open());
  const start = cookie.indexOf("=") + 1;
  fc.assert(
    fc.property(fc.nat({ max: cookie.length - start - 1 }), fc.constantFrom(..."0a-_.Z"), (offset, character) => {
      const changed = cookie.slice(0, start + offset) + character + cookie.slice(start + offset + 1);
      fc.pre(changed !== cookie);
      expect(sessions.read(changed)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(sessions.read(`portcullis_session=${text}`)).toBeUndefined();
    }),
  );
  expect(sessions.read(undefined)).toBeUndefined();
});

it("compares the token, and keeps it out of the cookie", () => {
  const sessions = createSessions("the token");
  expect(sessions.matchesToken("the token")).toBe(true);
  for (const wrong of ["", "the toke", "the token ", "The token"]) expect(sessions.matchesToken(wrong)).toBe(false);
  expect(sessions.open()).not.toContain("the token");
  expect(sessions.close()).toBe("portcullis_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict");
});
