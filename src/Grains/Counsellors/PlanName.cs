namespace Helpnet.Grains.Counsellors;

/// <summary>What a counsellor pays the service.</summary>
public enum PlanName
{
    /// <summary>No fee, 15 % commission.</summary>
    Basic,
    /// <summary>19 EUR a month, 10 % commission.</summary>
    BasicPlus,
    /// <summary>149 EUR a month, no commission.</summary>
    Premium,
    /// <summary>1639 EUR a year, no commission.</summary>
    PremiumPlus,
}
