namespace Helpnet.Grains.Payments;

internal abstract record PaymentEvent;

internal sealed record CheckoutAsked(PaymentTerms Terms, DateTimeOffset At, DateTimeOffset ExpiresAt) : PaymentEvent;

internal sealed record CheckoutLeft(int Number, DateTimeOffset At) : PaymentEvent;

internal sealed record CheckoutFound(string Id, DateTimeOffset At) : PaymentEvent;

internal sealed record LookWanted(int Number, DateTimeOffset At) : PaymentEvent;

internal sealed record CheckoutMoved(int Number, long Wanted, CheckoutStatus Status, CheckoutAnswer Answer, DateTimeOffset At) : PaymentEvent;

internal sealed record CheckoutRefused(int Number, RefusalCode Code, DateTimeOffset At) : PaymentEvent;

internal sealed record ProviderSilent(int Number, bool KeySpent, DateTimeOffset At) : PaymentEvent;

internal sealed record RefundMoved(int Number, long Wanted, CheckoutStatus Status, RefundAnswer Answer, DateTimeOffset At) : PaymentEvent;

internal sealed record PaymentClosed(DateTimeOffset At) : PaymentEvent;

internal sealed record BackWanted(int Number, DateTimeOffset At) : PaymentEvent;

internal sealed record AppointmentTold(long Version) : PaymentEvent;

internal sealed record AnswerSetAside(int Number, long Wanted, DateTimeOffset At) : PaymentEvent;
