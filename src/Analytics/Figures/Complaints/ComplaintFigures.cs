using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The figures about complaints together.</summary>
/// <param name="ByMonth">By the month received.</param>
/// <param name="ByCategory">Pareto by category.</param>
/// <param name="ByOffering">Pareto by product or service.</param>
/// <param name="ByDepartment">By department, most complaints first, with the clocks that answer the customer.</param>
/// <param name="Clocks">By time limit.</param>
public sealed record ComplaintFigures(
    ComplaintsByMonth ByMonth,
    ComplaintPareto ByCategory,
    ComplaintPareto ByOffering,
    IReadOnlyList<ComplaintGroup> ByDepartment,
    ClockStandings Clocks)
{
    /// <summary>Titles of the regimes under which the complaints were taken in.</summary>
    public IReadOnlyList<LocalizedText> Regimes { get; init; } = [];

    /// <summary>By time limit and month of receipt.</summary>
    public required ClockMonths ClockMonths { get; init; }

    /// <summary>Those not closed.</summary>
    public required OpenComplaints Open { get; init; }

    /// <summary>All complaints.</summary>
    public ComplaintTally Total => ByMonth.Total;

    /// <summary>Whether there is any complaint.</summary>
    public bool HasData => Total.Complaints > 0;

    /// <summary>The departments with most complaints, and the others summed in a last row where there are more than <paramref name="most"/>.</summary>
    public IReadOnlyList<ComplaintGroup> DepartmentsUpTo(int most)
    {
        if (ByDepartment.Count <= most)
        {
            return ByDepartment;
        }

        var others = ByDepartment.Skip(most).ToArray();
        var name = new LocalizedText($"其余 {others.Length} 个部门", $"the other {others.Length} departments");
        return [.. ByDepartment.Take(most), new("", name, others.Select(group => group.Tally).Aggregate(ComplaintTally.Add), others.Select(group => group.Answering).Aggregate(ClockTally.Add))];
    }
}

/// <summary>The regimes under which the complaints of a review were taken in.</summary>
/// <param name="Titles">Their titles.</param>
/// <param name="Latest">The one that was adopted last; null without complaints.</param>
public sealed record ComplaintRegimes(IReadOnlyList<LocalizedText> Titles, Regime? Latest)
{
    /// <summary>The list of regimes.</summary>
    public static Figure<ComplaintRegimes> Figure { get; } = new("complaint-regimes", new("投诉适用的制度", "Management systems of the complaints"), FigureSection.Complaints, Read, "reports/complaint_regimes.sql")
    {
        Table = (regimes, _) => FigureTable.Of(regimes.Titles, table => table.Text("title", "名称", "Title", title => title)),
    };

    private static ComplaintRegimes Read(FigureReading reading)
    {
        var rows = reading.Rows<Row>(reading.Scope.MonthParameters);
        return new([.. rows.Select(row => ShownText.Of(row.TitleZh, row.TitleEn))], rows.Count == 0 ? null : reading.Of(AdoptedRegimes.Figure).Find(rows[^1].RegimeKey));
    }

    private sealed record Row
    {
        public int RegimeKey { get; init; }

        public string TitleZh { get; init; } = "";

        public string TitleEn { get; init; } = "";
    }
}
