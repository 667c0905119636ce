using CSat.Domain.Regimes;
using CSat.Domain.Rounds;

namespace CSat.Api.Rounds.Statistics;

/// <summary>How a round stands.</summary>
/// <param name="Round">Its code.</param>
/// <param name="FormsSent">Forms handed out; null where not counted.</param>
/// <param name="Statistics">What came back.</param>
internal sealed record RoundStanding(string Round, int? FormsSent, RoundStatistics Statistics);

/// <summary>A round with what its counts are read by.</summary>
internal sealed record AskedRoundRow
{
    public Guid RoundId { get; init; }

    public int? FormsSent { get; init; }

    public Guid RegimeVersionId { get; init; }

    public string Scale { get; init; } = "";

    public string[] ItemCodes { get; init; } = [];

    public string[] ItemScales { get; init; } = [];

    public bool[] ReversedItems { get; init; } = [];

    /// <summary>The most points of each item; empty where items have none of their own.</summary>
    public decimal[] ItemMaxPoints { get; init; } = [];

    /// <summary>The items in their order, with their scales.</summary>
    public IReadOnlyList<RatedItem> Items(Regime regime) =>
    [
        .. ItemCodes.Select((code, index) => new RatedItem(code, ScaleOf(regime, ItemScales.Length > 0 ? ItemScales[index] : Scale), ReversedItems.Length > 0 && ReversedItems[index])
        {
            Maximum = ItemMaxPoints.Length > 0 ? ItemMaxPoints[index] : null,
        }),
    ];

    private Domain.Scoring.Scale ScaleOf(Regime regime, string code) =>
        regime.FindScale(code) ?? throw new InvalidOperationException($"Regime version {RegimeVersionId} lacks the scale {code}.");
}

/// <summary>How often a level was given at one place.</summary>
internal sealed record LevelCountRow
{
    public short RatingKind { get; init; }

    public int ItemPosition { get; init; }

    public int Level { get; init; }

    public long Given { get; init; }
}

/// <summary>What is counted and what can be.</summary>
internal sealed record HorizonRow
{
    public string CountedBelow { get; init; } = "";

    public string EndedBelow { get; init; } = "";
}
