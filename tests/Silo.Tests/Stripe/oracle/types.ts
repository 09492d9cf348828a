// What the official client accepts, one name for each request that we send.
import type { Stripe } from "stripe";

export type CheckoutSession = Stripe.Checkout.SessionCreateParams;
export type CheckoutSessionRead = Stripe.Checkout.SessionRetrieveParams;
export type CheckoutSessionExpire = Stripe.Checkout.SessionExpireParams;
export type Refund = Stripe.RefundCreateParams;
export type RefundRead = Stripe.RefundRetrieveParams;
export type ChargeRead = Stripe.ChargeRetrieveParams;
export type Account = Stripe.V2.Core.AccountCreateParams;
export type AccountRead = Stripe.V2.Core.AccountRetrieveParams;
export type AccountLink = Stripe.V2.Core.AccountLinkCreateParams;
