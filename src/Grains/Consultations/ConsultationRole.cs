using System.Text.Json.Serialization;

namespace Helpnet.Grains.Consultations;

/// <summary>On which side of a call a person is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConsultationRole>))]
public enum ConsultationRole
{
    /// <summary>Makes the connection and stands by its own offer when both offer at once.</summary>
    Counsellor,
    /// <summary>Answers, and gives way when both offer at once.</summary>
    Client,
}
