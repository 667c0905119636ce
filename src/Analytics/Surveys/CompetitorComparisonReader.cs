using CSat.Analytics.Review;
using CSat.Analytics.Shared;
using CSat.Analytics.Snapshot;
using CSat.Domain.Scoring;

namespace CSat.Analytics.Surveys;

internal static class CompetitorComparisonReader
{
    private const int OwnCompany = 0;

    public static CompetitorComparison Read(WarehouseSnapshot snapshot, ReviewScope scope)
    {
        var rules = scope.Presentation;
        var items = snapshot.Read<ItemRow>(CompetitorComparison.Id, "reports/item_comparison.sql", scope.RoundParameters)
            .GroupBy(row => row.ItemKey)
            .Select(group => Item(group.ToArray(), rules));
        var companies = snapshot.Read<CompanyRow>(CompetitorComparison.Id, "reports/company_comparison.sql", scope.RoundParameters);
        var rivals = companies.Where(row => row.CompetitorKey != OwnCompany).ToArray();
        var own = companies.FirstOrDefault(row => row.CompetitorKey == OwnCompany);
        return new(
            [.. items],
            SatisfactionReading.Of(own?.Tally ?? RatingTally.Zero, own?.Responses ?? 0, rules),
            SatisfactionReading.Of(RatingTally.Sum(rivals.Select(row => row.Tally)), rivals.Sum(row => row.Responses), rules),
            [.. rivals
                .OrderByDescending(row => row.Ratings)
                .ThenBy(row => row.CompetitorCode, StringComparer.Ordinal)
                .Select(row => new CompanyResult(
                    new(row.CompetitorKey, row.CompetitorCode, new(row.NameZh, row.NameEn)),
                    SatisfactionReading.Of(row.Tally, row.Responses, rules)))]);
    }

    // A form rates an item once, so the ratings of one item are its forms.
    private static ItemComparison Item(ItemRow[] rows, Domain.Statistics.PresentationRules rules)
    {
        SatisfactionReading Over(Func<ItemRow, bool> which)
        {
            var tally = RatingTally.Sum(rows.Where(which).Select(row => row.Tally));
            return SatisfactionReading.Of(tally, tally.Ratings, rules);
        }

        return new(
            new(rows[0].ItemKey, rows[0].ItemCode, new(rows[0].ItemZh, rows[0].ItemEn)),
            Over(row => row.CompetitorKey == OwnCompany),
            Over(row => row.CompetitorKey != OwnCompany),
            rows.Where(row => row.CompetitorKey != OwnCompany).ToDictionary(row => row.CompetitorKey, row => SatisfactionReading.Of(row.Tally, row.Ratings, rules)));
    }

    private sealed record ItemRow : RatingSums
    {
        public int ItemKey { get; init; }

        public string ItemCode { get; init; } = "";

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public int CompetitorKey { get; init; }
    }

    private sealed record CompanyRow : RatingSums
    {
        public int CompetitorKey { get; init; }

        public string CompetitorCode { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public long Responses { get; init; }
    }
}
