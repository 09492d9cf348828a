namespace Helpnet.Grains.Help;

/// <summary>Tells pages what the operator has chosen. Any key; 0 by custom.</summary>
[Alias("house-rules-desk")]
public interface IHouseRulesGrain : IGrainWithIntegerKey
{
    /// <summary>The settings of the silo that answers. For everybody.</summary>
    [Alias("rules")] Task<HouseRules> Rules();
}
