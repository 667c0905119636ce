using CSat.Analytics;
using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Charts.Figures;

/// <summary>Charts of single customers.</summary>
internal static class CustomerCharts
{
    // With more of them nobody looks at each; the table and the warehouse have all.
    private const int MostCharts = 4;

    /// <summary>The course of each customer (R11.28), those that fell most first, from two rounds of one of them that may be shown; as many charts as fit on a page each.</summary>
    public static IEnumerable<FigureChart> Of(ReviewFigures figures)
    {
        var customers = figures.ByCustomer.Customers;
        CustomerResult[] drawn = [.. customers.Where(customer => customer.ByRound.Values.Any(reading => reading.IsShown)).OrderBy(customer => customer.Moved?.Change?.PercentagePoints ?? 0)];
        if (!drawn.Any(customer => customer.ByRound.Values.Count(reading => reading.IsShown) > 1))
        {
            yield break;
        }

        SurveyRound[] rounds = [.. figures.Trend.Rows.Where(row => row.Surveyed.Ratings > 0).Select(row => row.Round)];
        var target = figures.Trend.Latest?.DegreeTarget;
        foreach (var (some, at) in drawn.Chunk(ItemTrendChart.MostItems).Take(MostCharts).Select((some, at) => (some, at)))
        {
            yield return new(
                $"courses-{at + 1}",
                new("各客户满意度推移图（调查，%；首轮与末轮标数）", "Run charts by customer (surveyed degree, %; first and last round labelled)"),
                (language, width) => ItemTrendChart.Of(some, rounds, target, language, width, LeftOutNoun.Customers))
            {
                Remarks = [LocalizedText.Same($"{rounds[0].Label} – {rounds[^1].Label}")],
                Notes = FigureChart.Lines(
                    LeftOut.Of(LeftOutNoun.CustomersOfRound, some.SelectMany(customer => customer.ByRound.Values).Select(reading => reading.Base), figures.Scope.Presentation.OfCustomer()),
                    at == 0 ? Undrawn(customers, drawn.Length, figures.Scope.Presentation.OfCustomer()) : null),
            };
        }
    }

    /// <summary>The course of each item of one customer, over the rounds of the kind that it answered last; as many charts as fit on a page each.</summary>
    public static IEnumerable<FigureChart> OfItems(ReviewFigures figures)
    {
        var card = figures.Scorecard.Items;
        ScorecardItem[] drawn = [.. card.Items.Where(item => item.ByRound.Values.Any(reading => reading.IsShown))];
        if (!drawn.Any(item => item.ByRound.Values.Count(reading => reading.IsShown) > 1))
        {
            yield break;
        }

        foreach (var (some, at) in drawn.Chunk(ItemTrendChart.MostItems).Select((some, at) => (some, at)))
        {
            yield return new(
                $"courses-{at + 1}",
                new("该客户各项目满意度推移图（%；首轮与末轮标数）", "Run charts of the customer's items (degree, %; first and last round labelled)"),
                (language, width) => ItemTrendChart.Of(some, card.Rounds, target: null, language, width))
            {
                Remarks = [LocalizedText.Same($"{card.Rounds[0].Label} – {card.Rounds[^1].Label}")],
                Notes = FigureChart.Lines(LeftOut.Of(LeftOutNoun.ItemsOfRound, some.SelectMany(item => item.ByRound.Values).Select(reading => reading.Base), card.Rounds[^1].Presentation.OfCustomer())),
            };
        }
    }

    private static LocalizedText? Undrawn(IReadOnlyList<CustomerResult> customers, int drawn, PresentationRules rules)
    {
        var hidden = LeftOut.Of(
            LeftOutNoun.Customers,
            customers.Where(customer => customer.ByRound.Count > 0 && !customer.ByRound.Values.Any(reading => reading.IsShown)).Select(customer => LeftOut.Worst([.. customer.ByRound.Values])),
            rules);
        var rest = drawn - (MostCharts * ItemTrendChart.MostItems);
        return rest <= 0
            ? hidden
            : new($"另有 {Display.Count(rest)} 个客户未画出{(hidden is null ? "" : $"；{hidden.Zh}")}", $"{Display.Counted(rest, "more customer is", "more customers are")} not drawn{(hidden is null ? "" : $"; {hidden.En}")}");
    }
}
