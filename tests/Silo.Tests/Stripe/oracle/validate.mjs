// Reads recorded requests from standard input and says which of them the official client's types would not accept.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { createGenerator } from "ts-json-schema-generator";

const types = {
  "POST /v1/checkout/sessions": "CheckoutSession",
  "GET /v1/checkout/sessions/*": "CheckoutSessionRead",
  "POST /v1/checkout/sessions/*/expire": "CheckoutSessionExpire",
  "POST /v1/refunds": "Refund",
  "GET /v1/refunds/*": "RefundRead",
  "GET /v1/charges/*": "ChargeRead",
  "POST /v2/core/accounts": "Account",
  "GET /v2/core/accounts/*": "AccountRead",
  "POST /v2/core/account_links": "AccountLink",
};

const nameOf = ({ method, path }) => `${method} ${path.replace(/\/(cs|re|ch|acct)_\w+/, "/*")}`;

const folder = import.meta.dirname;
const generator = createGenerator({
  path: `${folder}/types.ts`, tsconfig: `${folder}/tsconfig.json`, expose: "all", topRef: true, skipTypeCheck: true, additionalProperties: false,
});
const checks = new Map();

function checkFor(type) {
  if (!checks.has(type)) {
    // A form has only texts: numbers and booleans are read out of them, as the provider does.
    const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: true });
    const schema = generator.createSchema(type);
    // The client's lists of words are open to words of tomorrow; we send only those of today.
    schema.definitions.OtherString = false;
    checks.set(type, ajv.compile(schema));
  }
  return checks.get(type);
}

const problems = [];
const checked = new Set();
for (const request of JSON.parse(readFileSync(0, "utf8"))) {
  const name = nameOf(request);
  const type = types[name];
  if (!type) {
    problems.push(`${name}: no type is known for it`);
    continue;
  }
  const check = checkFor(type);
  checked.add(type);
  if (check({ ...JSON.parse(request.query), ...JSON.parse(request.json) })) continue;
  // Of a word in no list the list is a problem, not each of its members.
  problems.push(...check.errors.filter((e) => !/\/anyOf\/\d|false schema/.test(e.schemaPath))
    .map((e) => `${type}${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`));
}
console.log(JSON.stringify({ checked: [...checked].sort(), problems }));
