import { expect, it } from "vitest";

import { isThisMachine, parseDaemonAddress } from "./daemon-address.ts";

it.each(["http://127.0.0.1:4280", "https://daemon.example", "http://[::1]:4280/"])("takes %s", (address) => {
  expect(parseDaemonAddress(address).href).toBe(new URL(address).href);
});

it.each([
  "127.0.0.1:4280",
  "file:///etc/passwd",
  "ftp://daemon.example",
  "javascript:alert(1)",
  "http://name:hunter2secret@daemon.example",
  "http://daemon.example/base",
  "http://daemon.example?token=hunter2secret",
  "http://daemon.example/#hunter2secret",
  "",
])("refuses %s, and repeats nothing of it", (address) => {
  expect(() => parseDaemonAddress(address)).toThrow(expect.objectContaining({ code: "usage" }));
  expect(() => parseDaemonAddress(address)).not.toThrow(/hunter2secret/);
});

it("knows this machine", () => {
  const addresses = [
    "http://localhost:1",
    "http://127.8.0.1",
    "http://[::1]",
    "http://127.0.0.1.example",
    "http://10.0.0.1",
  ];
  expect(addresses.map((address) => isThisMachine(new URL(address)))).toEqual([true, true, true, false, false]);
});
