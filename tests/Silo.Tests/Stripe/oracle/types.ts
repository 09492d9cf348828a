// What the official client accepts, one name for each request that we send.
import type { Stripe } from "stripe";

export type CheckoutSession = Stripe.Checkout.SessionCreateParams;
export type Refund = Stripe.RefundCreateParams;
export type Account = Stripe.V2.Core.AccountCreateParams;
export type AccountLink = Stripe.V2.Core.AccountLinkCreateParams;
