using Helpnet.Grains.Consultations;

namespace Helpnet.Frontend.Pages.Consultations;

/// <summary>What <c>_DeviceCheck.cshtml</c> needs: how this person's browser may connect, and on which side they are.</summary>
public sealed record DeviceCheckFrame(ConsultationRole Role, IceView? Ice);
