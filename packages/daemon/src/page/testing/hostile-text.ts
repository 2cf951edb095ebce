import fc from "fast-check";

/** What somebody would try who wants a name to become a part of the page. */
export const HOSTILE: readonly string[] = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `" autofocus onfocus="alert(1)`,
  `</title><script>alert(1)</script>`,
  `</pre></textarea></select><svg/onload=alert(1)>`,
  `<!--`,
  `]]>`,
  `&lt;script&gt;`,
  `javascript:alert(1)`,
  `{{constructor.constructor('alert(1)')()}}`,
  `\u202Egnp.exe`,
  `\u0000<b>`,
  `\uD800`,
  `\r\nSet-Cookie: a=b`,
];

/** Texts that begin with a letter, so that none of them counts as empty. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" })), { minLength: 1, maxLength: 4 })
  .map((parts) => `x${parts.join("")}`);
