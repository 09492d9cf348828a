// Reads recorded requests from standard input and says which of them the official client's types would not accept.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { createGenerator } from "ts-json-schema-generator";

const types = {
  "POST /v1/checkout/sessions": "CheckoutSession",
  "POST /v1/refunds": "Refund",
  "POST /v2/core/accounts": "Account",
  "POST /v2/core/account_links": "AccountLink",
};

const folder = import.meta.dirname;
const generator = createGenerator({
  path: `${folder}/types.ts`, tsconfig: `${folder}/tsconfig.json`, expose: "all", topRef: true, skipTypeCheck: true, additionalProperties: false,
});
const checks = new Map();

function checkFor(type) {
  if (!checks.has(type)) {
    // A form has only texts: numbers and booleans are read out of them, as the provider does.
    const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: true });
    checks.set(type, ajv.compile(generator.createSchema(type)));
  }
  return checks.get(type);
}

const problems = [];
let checked = 0;
for (const { method, path, json } of JSON.parse(readFileSync(0, "utf8"))) {
  const type = types[`${method} ${path}`];
  if (!type) continue;
  const check = checkFor(type);
  checked++;
  if (!check(JSON.parse(json)))
    problems.push(...check.errors.map((e) => `${type}${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`));
}
console.log(JSON.stringify({ checked, problems }));
