using Helpnet.Grains.Consultations;

namespace Helpnet.Frontend.Pages.Consultations;

/// <summary>What <c>_Call.cshtml</c> draws before its script takes over.</summary>
public sealed record CallFrame(Guid Appointment, ConsultationRole Role, string PeerName, DateTimeOffset AgreedEnd);
