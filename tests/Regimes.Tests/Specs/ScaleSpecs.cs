using System.Globalization;
using CSat.Domain.Scoring;

namespace CSat.Regimes.Tests.Specs;

public class ScaleSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("scales.csv");

    /// <summary>The column ratings counts the ratings at each level, best first. A scale keeps no rule IDs, so the row's are not compared.</summary>
    [Theory]
    [MemberData(nameof(Table))]
    public void A_scale_gives_its_degree_and_rate(SpecRow row)
    {
        var scale = Shipped.Regime(row).FindScale(row.Text("scale")).ShouldNotBeNull();
        var ratings = row.Words("ratings").Select(word => long.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        ratings.Length.ShouldBe(scale.Levels.Count, row.Why);

        var tally = RatingTally.Sum(scale.Levels.Select((level, i) => RatingTally.Of(scale, level.Value, ratings[i])));

        SatisfactionDegree.Of(tally).ShouldBe(row.OptionalNumber("degree"), row.Why);
        SatisfactionRate.Of(tally).ShouldBe(row.OptionalNumber("rate"), row.Why);
    }
}
