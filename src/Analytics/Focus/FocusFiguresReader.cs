using CSat.Analytics.Review;
using CSat.Analytics.Shared;
using CSat.Analytics.Snapshot;
using CSat.Analytics.Surveys;
using CSat.Domain.Findings;
using CSat.Domain.Responses;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Focus;

internal static class FocusFiguresReader
{
    private const int MostTexts = 8;

    public static FocusFigures Read(WarehouseSnapshot snapshot, ReviewScope scope, SatisfactionTrend trend, DepartmentBreakdown departments)
    {
        TrendRow[] rated = [.. trend.Rows.Where(row => row.Surveyed.Ratings > 0)];
        if (rated.LastOrDefault() is not { } now || scope.Rounds.All(round => round.Key != now.Round.Key))
        {
            return FocusFigures.None;
        }

        var before = rated.Length > 1 ? rated[^2] : null;
        var figures = FocusFigures.None with { Round = now.Round, Previous = before?.Round };
        var items = RoundPart.Items(departments, now.Round, before?.Round, scope.Presentation);
        var parameters = new { round_key = now.Round.Key, surveyed = (int)RatingKind.Surveyed, expectation_topic = FocusKinds.ExpectationTopic, most = MostTexts };
        FocusRule[] rules = [.. snapshot.Read<FocusRow>(FocusFigures.Id, "reports/focus_rules.sql", parameters).Select(row => row.Rule)];
        if (rules.Length > 0)
        {
            figures = Written(snapshot, parameters, figures) with
            {
                Analysed = items.Count(item => item.Now.IsShown),
                TooFew = [.. items.Where(item => item.Now is { IsShown: false, Ratings: > 0 }).Select(item => item.Part)],
            };
            figures = figures with { Analyses = Analyse(rules, items, figures) };
        }

        TrendRule[] trends = [.. snapshot.Read<TrendRuleRow>(FocusFigures.FallenId, "reports/trend_rules.sql", parameters).Select(row => row.Rule)];
        return figures with { Fallen = [.. trends.Select(rule => FallenReader.Compare(rule, now, before, items, departments, scope.Presentation))] };
    }

    private static FocusFigures Written(WarehouseSnapshot snapshot, object parameters, FocusFigures figures)
    {
        var counts = snapshot.Read<CountRow>(FocusFigures.WrittenId, "reports/focus_comments.sql", parameters);
        var texts = snapshot.Read<TextRow>(FocusFigures.WrittenId, "reports/focus_texts.sql", parameters);
        return figures with
        {
            Opinions = [.. counts.Where(row => !row.Expectation).Select(row => row.Count)],
            Expectations = [.. counts.Where(row => row.Expectation).Select(row => row.Count)],
            Texts = [.. texts.Select(row => new WrittenText(new(row.ItemZh, row.ItemEn), row.Expectation, row.Comment))],
        };
    }

    private static FocusResult[] Analyse(FocusRule[] rules, IReadOnlyList<RoundPart> items, FocusFigures figures)
    {
        var input = new FocusInput(
            [.. items.Where(item => item.Now.IsShown).Select(item => Tally(item.Part, item.Now))],
            [.. items.Where(item => item.Before.IsShown).Select(item => Tally(item.Part, item.Before))],
            figures.Opinions.Sum(count => count.Comments),
            figures.Expectations.Sum(count => count.Comments));
        return [.. FocusAnalysis.Of(rules, input).Select(finding => new FocusResult(finding, [.. finding.Items.Select(found => Service(found, items.First(item => item.Part.Code == found.Item)))]))];
    }

    // A level counts as satisfied or not: there is no middle grade.
    private static ItemTally Tally(NamedThing item, SatisfactionReading reading) =>
        new(item.Code, reading.Tally.Satisfied, reading.Ratings - reading.Tally.Satisfied, reading.Ratings);

    private static FocusService Service(FocusItem found, RoundPart item) =>
        new(item.Part, item.Department, found, item.Now, item.CanCompare ? item.Before : null, item.Change(TrendMeasure.Rate));

    private sealed record FocusRow
    {
        public string Kind { get; init; } = "";

        public string ActionZh { get; init; } = "";

        public string ActionEn { get; init; } = "";

        public string Rules { get; init; } = "";

        public FocusRule Rule => new(EnumCode.Parse<FocusKind>(Kind), new(ActionZh, ActionEn), Rules.Split(", "));
    }

    private sealed record TrendRuleRow
    {
        public string TrendCode { get; init; } = "";

        public string Subject { get; init; } = "";

        public string WhenFallenZh { get; init; } = "";

        public string WhenFallenEn { get; init; } = "";

        public string Rules { get; init; } = "";

        public TrendRule Rule => new(TrendCode, EnumCode.Parse<TrendSubject>(Subject), new(WhenFallenZh, WhenFallenEn), Rules.Split(", "));
    }

    private sealed record CountRow
    {
        public int ItemKey { get; init; }

        public string ItemCode { get; init; } = "";

        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public bool Expectation { get; init; }

        public long Comments { get; init; }

        public long Dissatisfied { get; init; }

        public CommentCount Count => new(new(ItemKey, ItemCode, new(ItemZh, ItemEn)), Comments, Dissatisfied);
    }

    private sealed record TextRow
    {
        public string ItemZh { get; init; } = "";

        public string ItemEn { get; init; } = "";

        public bool Expectation { get; init; }

        public string Comment { get; init; } = "";
    }
}
