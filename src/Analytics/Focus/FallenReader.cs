using CSat.Analytics.Surveys;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Focus;

/// <summary>Compares the parts that a trend names between two rounds, by degree and by rate, because a trend does not say by which (R07.21, R11.29).</summary>
internal static class FallenReader
{
    private static readonly TrendMeasure[] Measures = [TrendMeasure.Degree, TrendMeasure.Rate];

    public static FallenResult Compare(TrendRule rule, TrendRow now, TrendRow? before, IReadOnlyList<RoundPart> items, DepartmentBreakdown departments, PresentationRules rules)
    {
        IReadOnlyList<RoundPart>? parts = rule.By switch
        {
            TrendSubject.Total => before is null ? [] : [new(new(0, "", LocalizedText.Same("")), LocalizedText.Same(""), now.Surveyed, before.Surveyed)],
            TrendSubject.Item => items,
            TrendSubject.Department => RoundPart.Departments(departments, now.Round, before?.Round, rules),
            _ => null,
        };
        if (parts is null)
        {
            return new(rule, IsRecorded: false, 0, 0, []);
        }

        RoundPart[] both = [.. parts.Where(part => part.Now.Ratings > 0 && part.Before.Ratings > 0)];
        var compared = both.Count(part => part.CanCompare);
        var fallen = both.Where(part => part.CanCompare).Select(Fallen).Where(one => one.Length > 0).OrderBy(one => one.Min(part => part.Change.Judged.PercentagePoints));
        return new(rule, IsRecorded: true, compared, both.Length - compared, [.. fallen.SelectMany(one => one)]);
    }

    private static FallenPart[] Fallen(RoundPart part) =>
        [.. from measure in Measures
            where FallenParts.HasFallen(part.Before.Value(measure), part.Now.Value(measure))
            select new FallenPart(part.Part.Name, part.Before, part.Now, new(measure, part.Change(measure)!))];
}
