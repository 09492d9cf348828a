using Helpnet.Grains.Consultations;

namespace Helpnet.Frontend.Hubs;

/// <summary>What a page in a call listens to.</summary>
public interface IConsultationClient
{
    Task News(CallNews news);
}
