// The official client against the stand-in: address, account and API key come as arguments.
import assert from "node:assert/strict";
import Stripe from "stripe";

const [address, account, key] = process.argv.slice(2);
const { hostname, port } = new URL(address);
const stripe = new Stripe(key, { host: hostname, port, protocol: "http", telemetry: false, maxNetworkRetries: 0 });
const on = (idempotencyKey) => ({ stripeAccount: account, idempotencyKey });

const order = {
  mode: "payment",
  success_url: "https://helpnet.example/back",
  client_reference_id: "ref-1",
  line_items: [{ quantity: 1, price_data: { currency: "eur", unit_amount: 4200, product_data: { name: "Consultation" } } }],
};
const session = await stripe.checkout.sessions.create(order, on("node-1"));
assert.equal(session.object, "checkout.session");
assert.equal(session.amount_total, 4200);
assert.equal(session.payment_status, "unpaid");
assert.ok(session.url.startsWith(address));
assert.equal((await stripe.checkout.sessions.create(order, on("node-1"))).id, session.id);
await assert.rejects(
  stripe.checkout.sessions.create({ ...order, client_reference_id: "ref-2" }, on("node-1")), (e) => e.type === "StripeIdempotencyError");
await assert.rejects(stripe.checkout.sessions.create({ ...order, expires_at: 1 }, on("node-2")), (e) => e.type === "StripeInvalidRequestError");

await fetch(session.url, { method: "POST", body: new URLSearchParams({ card: "4242 4242 4242 4242" }), redirect: "manual" });
const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent.latest_charge"] }, { stripeAccount: account });
assert.equal(paid.payment_status, "paid");
assert.equal(paid.payment_intent.latest_charge.amount, 4200);
await assert.rejects(stripe.checkout.sessions.expire(session.id, {}, { stripeAccount: account }), (e) => e.statusCode === 400);

const refund = await stripe.refunds.create({ payment_intent: paid.payment_intent.id }, on("node-3"));
assert.equal(refund.status, "succeeded");
await assert.rejects(stripe.refunds.create({ payment_intent: paid.payment_intent.id }, on("node-4")), (e) => e.code === "charge_already_refunded");

const events = await stripe.events.list({}, { stripeAccount: account });
assert.ok(events.data.some((e) => e.type === "checkout.session.completed"));
await assert.rejects(stripe.checkout.sessions.retrieve("cs_none", {}, { stripeAccount: account }), (e) => e.code === "resource_missing");
await assert.rejects(stripe.checkout.sessions.create(order, { stripeAccount: "acct_none" }), (e) => e.code === "account_invalid");
const stranger = new Stripe("sk_test_other", { host: hostname, port, protocol: "http", telemetry: false, maxNetworkRetries: 0 });
await assert.rejects(stranger.events.list(), (e) => e.type === "StripeAuthenticationError");

const made = await stripe.v2.core.accounts.create({
  contact_email: "lee@example.org", display_name: "Dr Lee", dashboard: "full", identity: { country: "be" },
  configuration: { merchant: { capabilities: { card_payments: { requested: true } } } }, include: ["configuration.merchant"],
});
assert.equal(made.configuration.merchant.capabilities.card_payments.status, "restricted");
const link = await stripe.v2.core.accountLinks.create({
  account: made.id,
  use_case: { type: "account_onboarding", account_onboarding: { return_url: "https://helpnet.example/r", refresh_url: "https://helpnet.example/f" } },
});
assert.equal((await fetch(link.url)).status, 200);
await fetch(link.url, { method: "POST", body: new URLSearchParams({ do: "complete" }), redirect: "manual" });
const active = await stripe.v2.core.accounts.retrieve(made.id, { include: ["configuration.merchant"] });
assert.equal(active.configuration.merchant.capabilities.card_payments.status, "active");
const again = await fetch(link.url, { redirect: "manual" });
assert.equal(again.headers.get("location"), "https://helpnet.example/f");
console.log("agreed");
