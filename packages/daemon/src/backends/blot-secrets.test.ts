import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createBlot, createBlottingStream, secretsOf } from "./blot-secrets.ts";

describe("secretsOf", () => {
  it("takes every value but the public ones, as a whole and by lines, as it may be written", () => {
    const secrets = secretsOf({
      PORTCULLIS_URL: "http://127.0.0.1:4280",
      PORTCULLIS_INSTANCE_TOKEN: "token-of-the-instance",
      PEM: "-----BEGIN-----\nabcdef12\n",
      QUOTED: 'a "quoted" one',
      API_KEY: "sk1",
      LEVEL: "info",
    });
    const blot = createBlot(secrets);
    expect(blot("to http://127.0.0.1:4280 at info")).toBe("to http://127.0.0.1:4280 at info");
    expect(blot("token-of-the-instance, abcdef12, sk1")).toBe("[secret], [secret], [secret]");
    expect(blot(JSON.stringify({ quoted: 'a "quoted" one' }))).toBe('{"quoted":"[secret]"}');
    expect(blot(`?q=${encodeURIComponent('a "quoted" one')}`)).toBe("?q=[secret]");
  });

  it("takes values for text, not for patterns", () => {
    const blot = createBlot(secretsOf({ PASSWORD: "a.c*(d[" }));
    expect(blot("abc a.c*(d[ $&")).toBe("abc [secret] $&");
  });
});

describe("createBlottingStream", () => {
  it("shows the same as the whole text would, however it arrives, and never a secret", () => {
    const secret = fc.stringMatching(/^[a-c]{6,12}$/);
    const piece = fc.oneof(fc.stringMatching(/^[a-c\n ]{0,8}$/), secret);
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 3 }),
        fc.array(piece, { maxLength: 30 }),
        fc.nat(7),
        (secrets, pieces, size) => {
          const text = [...pieces, secrets[0]!, ...pieces].join("");
          const stream = createBlottingStream(secrets);
          let shown = "";
          for (let at = 0; at < text.length; at += size + 1) shown += stream.push(text.slice(at, at + size + 1));
          shown += stream.end();
          expect(shown).toBe(createBlot(secrets)(text));
          for (const each of secrets) expect(shown).not.toContain(each);
        },
      ),
    );
  });

  it("divides no secret where it cuts an endless line", () => {
    const secrets = ["secret-value", "a-much-longer-secret-than-that"];
    for (let after = 0; after < 32; after++) {
      const stream = createBlottingStream(secrets);
      const shown = stream.push(`${"x".repeat(70_000)}secret-value${"y".repeat(after)}`) + stream.end();
      expect(shown).toBe(`${"x".repeat(70_000)}[secret]${"y".repeat(after)}`);
    }
  });

  it("holds no endless line, and divides no secret in it", () => {
    const stream = createBlottingStream(["secret-value"]);
    let shown = "";
    for (let round = 0; round < 20; round++) shown += stream.push(`${"x".repeat(9_999)}secret-val`) + stream.push("ue");
    expect(shown.length).toBeGreaterThan(100_000);
    expect(shown + stream.end()).toBe(`${"x".repeat(9_999)}[secret]`.repeat(20));
  });
});
