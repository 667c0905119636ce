using System.Globalization;
using CSat.Domain.Responses;
using CSat.Domain.Rounds;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Rounds;

/// <summary>How a running round stands by the counts of its levels.</summary>
public class RoundStatisticsTests
{
    // A plain item, a reversed one, and one that asks whether they would recommend.
    private static readonly IReadOnlyList<RatedItem> Items =
    [
        new("plain", Scales.FiveGrade, false), new("reversed", Scales.FiveGrade, true), new("recommended", StandardScales.All.First(scale => scale.MeasureApart == ScaleMeasure.Recommendation), false),
    ];

    public static TheoryData<SpecRow> Rows => SpecTable.Read("round_statistics.csv");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Counts_make_parts(SpecRow row)
    {
        var statistics = RoundStatistics.Of(Items, Scales.FiveGrade.Code, [.. row.Codes("counts").Select(Read)]);

        string.Join("; ", statistics.Parts.Select(Told)).ShouldBe(row.Text("expected"), row.Why);
        statistics.Parts.ShouldAllBe(part => part.Items.Select(item => item.Item).SequenceEqual(Items.Select(item => item.Code)));
    }

    [Fact]
    public void A_place_without_an_item_is_no_count() =>
        Should.Throw<ArgumentException>(() => RoundStatistics.Of(Items, Scales.FiveGrade.Code, [new GivenLevel(RatingKind.Surveyed, Items.Count + 1, 1, 1)]));

    private static GivenLevel Read(string count)
    {
        var parts = count.Split(':', '=');
        return new(EnumCode.Parse<RatingKind>(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture), short.Parse(parts[2], CultureInfo.InvariantCulture), long.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    private static string Told(PartStatistics part) => string.Create(
        CultureInfo.InvariantCulture, $"{EnumCode.Of(part.Kind)} {part.Answered}+{part.Blank} ratings {part.Ratings} degree {Number(part.Degree)} rate {Number(part.Rate)}");

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
}
