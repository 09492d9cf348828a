import assert from "node:assert/strict";
import { test } from "node:test";
import { fingerprintOf } from "./fingerprint-view";

const line = (print: string, hash = "sha-256") => `a=fingerprint:${hash} ${print}\r\n`;

test("all parts announce one certificate", () => {
  assert.equal(fingerprintOf(`v=0\r\n${line("AB:CD")}m=audio\r\n${line("ab:cd")}`), "sha-256 ab:cd");
});

test("two certificates, a weak one or none can't be vouched for", () => {
  assert.equal(fingerprintOf(`${line("AB:CD")}${line("AB:CE")}`), undefined);
  assert.equal(fingerprintOf(line("AB:CD", "sha-1")), undefined);
  assert.equal(fingerprintOf("v=0\r\n"), undefined);
});
