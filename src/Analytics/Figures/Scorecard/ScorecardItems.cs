using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Findings;
using CSat.Domain.Responses;

namespace CSat.Analytics.Figures;

/// <summary>The items that one customer rated, over the rounds of the kind that it answered last.</summary>
/// <param name="Rounds">Those rounds, by period.</param>
/// <param name="Items">In the order of the questionnaire.</param>
public sealed record ScorecardItems(IReadOnlyList<SurveyRound> Rounds, IReadOnlyList<ScorecardItem> Items)
{
    /// <summary>The run charts and the table of items.</summary>
    public static Figure<ScorecardItems> Figure { get; } = new("scorecard-items", new("客户评分卡：各项目", "Customer scorecard: items"), FigureSection.Scorecard, Read, "reports/scorecard_items.sql")
    {
        Table = (card, _) => FigureTable.Of(
            from item in card.Items
            from round in card.Rounds
            where item.ByRound.ContainsKey(round.Key)
            select (item, round),
            table => table
                .Thing("item", "项目", "Item", row => row.item.Part)
                .Round(row => row.round)
                .Reading("surveyed", "客户", "Customer", row => row.item.ByRound[row.round.Key])),
    };

    private static ScorecardItems Read(FigureReading reading)
    {
        var card = reading.Of(ScorecardRounds.Figure);
        if (card is not { Customer: { } customer, Latest.Round: { } latest })
        {
            return new([], []);
        }

        SurveyRound[] rounds = [.. card.Rounds.Where(round => round.Reading is not null && round.Round.SurveyKind == latest.SurveyKind).Select(round => round.Round)];
        var rules = latest.Presentation.OfCustomer();
        Row[] rows = [.. reading.Rows<Row>(new { customer = customer.Code, surveyed = (int)RatingKind.Surveyed }).Where(row => rounds.Any(round => round.Key == row.RoundKey))];
        var shown = rows.GroupBy(row => row.RoundKey)
            .SelectMany(round => round.Zip(SmallBases.Of([.. round.Select(row => (row.Ratings, false))], rules)))
            .ToDictionary(pair => (pair.First.RoundKey, pair.First.ItemKey), pair => pair.Second);
        ScorecardItem[] items = [.. rows.GroupBy(row => row.ItemKey).Select(item => new ScorecardItem(
            new(item.Key, item.First().ItemCode, ShownText.Of(item.First().ItemZh, item.First().ItemEn)),
            item.ToDictionary(row => row.RoundKey, row => new SatisfactionReading(row.Sums, shown[(row.RoundKey, row.ItemKey)]))))];

        // The items of the customer are one family of tests.
        var moved = PartMovements.Of([.. items.Select(item => new PartCourse(item.Part.Code, [.. rounds.Where(round => item.ByRound.ContainsKey(round.Key)).Select(round => new TrendPoint(round.Label, round.Ordinal, item.ByRound[round.Key].Sums))]))])
            .ToDictionary(one => one.Part);
        return new(rounds, [.. items.Select(item => item with { Moved = moved.GetValueOrDefault(item.Part.Code) })]);
    }

    private sealed record Row : ItemSumsRow
    {
        public int RoundKey { get; init; }

        public int ItemKey { get; init; }

        public string ItemCode { get; init; } = "";

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";
    }
}

/// <summary>An item that a customer rated.</summary>
/// <param name="Part">The item.</param>
/// <param name="ByRound">The customer's ratings by the round's key; rounds without one are absent.</param>
public sealed record ScorecardItem(NamedThing Part, IReadOnlyDictionary<int, SatisfactionReading> ByRound) : IPartCourse
{
    /// <inheritdoc/>
    public PartMovement? Moved { get; init; }
}
