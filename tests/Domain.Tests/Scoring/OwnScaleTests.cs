using System.Globalization;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Text;
using CSat.Hosting.Errors;

namespace CSat.Domain.Tests.Scoring;

/// <summary>What the levels of a scale stand for, and what items on scales of their own come to.</summary>
public class OwnScaleTests
{
    public static TheoryData<SpecRow> Standings => SpecTable.Read("level_standing.csv");

    public static TheoryData<SpecRow> Scores => SpecTable.Read("own_scale_score.csv");

    [Theory]
    [MemberData(nameof(Standings))]
    public void A_level_satisfies_dissatisfies_or_neither(SpecRow row)
    {
        var levels = row.Codes("levels");
        var scale = new Scale(
            "s",
            [.. levels.Select((level, i) => new Level((short)(i + 1), $"level-{i}", LocalizedText.Same("x"), decimal.Parse(level.TrimEnd('+', '-', '~'), CultureInfo.InvariantCulture), level.EndsWith('+'))
            {
                Dissatisfied = level[^1] switch { '-' => true, '~' => false, _ => null },
            })],
            row.Text("measure") is { Length: > 0 } measure ? EnumCode.Parse<ScaleMeasure>(measure) : null);

        string.Join(' ', scale.Levels.Zip(row.Codes("standings"), (level, expected) => level.Dissatisfied == true ? "-" : level.Satisfied ? "+" : expected == "." ? "." : "~"))
            .ShouldBe(row.Text("standings"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Scores))]
    public void An_item_on_a_scale_of_its_own_has_the_figure_of_its_measure(SpecRow row)
    {
        var scale = StandardScales.All.FirstOrDefault(scale => scale.Code == row.Text("scale")) ?? Scales.FiveGrade;
        var ratings = row.Codes("ratings").Select(part => part.Split(':')).ToDictionary(part => scale.Find(part[0])!.Value, part => long.Parse(part[1], CultureInfo.InvariantCulture));

        var score = OwnScaleScore.Of(new(scale, ratings));

        score.Ratings.ShouldBe(row.Whole("ratings_total"), row.Why);
        (score.Recommendation is { } counted ? $"{counted.Promoters} {counted.Passives} {counted.Detractors}" : "").ShouldBe($"{row.Text("promoters")} {row.Text("passives")} {row.Text("detractors")}".Trim(), row.Why);
        Rounded(score.Recommendation?.Score?.Score).ShouldBe(row.OptionalNumber("score"), row.Why);
        Rounded(score.Degree).ShouldBe(row.OptionalNumber("degree"), row.Why);
        Rounded(score.Rate).ShouldBe(row.OptionalNumber("rate"), row.Why);
        (score.RateInterval is { } interval ? $"{Percent(interval.Lower)} {Percent(interval.Upper)}" : "").ShouldBe(row.Text("interval"), row.Why);
    }

    [Fact]
    public void The_answers_of_a_reversed_item_count_from_the_other_end() =>
        Scales.FiveGrade.Levels.ToDictionary(level => level.Value, level => level.Opposite)
            .ShouldBe(new Dictionary<short, short> { [5] = 1, [4] = 2, [3] = 3, [2] = 4, [1] = 5 }, ignoreOrder: true);

    [Fact]
    public void Eleven_levels_are_read_as_recommendation_only_beside_the_questionnaires_own_scale()
    {
        Level[] levels = [.. Enumerable.Range(0, 11).Reverse().Select(answer => new Level((short)(answer + 1), $"l{answer}", LocalizedText.Same("x"), answer, answer >= 9))];
        var unsaid = new Scale("eleven", levels);
        unsaid.MeasureApart.ShouldBe(ScaleMeasure.Recommendation);
        unsaid.IsPooled.ShouldBeTrue("a questionnaire that has it as its own scale goes on being pooled");
        new Scale("eleven", levels, ScaleMeasure.Satisfaction).MeasureApart.ShouldBe(ScaleMeasure.Satisfaction);
        new Scale("eleven", levels, ScaleMeasure.Recommendation).IsPooled.ShouldBeFalse();
        new Scale("eleven", [.. levels.Select(level => level with { Satisfied = level.Points >= 8 })]).MeasureApart.ShouldBe(ScaleMeasure.Satisfaction);
    }

    [Fact]
    public void Answers_come_by_the_codes_of_levels_and_one_that_the_items_scale_lacks_is_refused_with_its_levels()
    {
        Scale[] scales = [Scales.FiveGrade, StandardScales.Recommendation, StandardScales.YesNo];
        string[] items = ["service", "recommend", "solved"];

        ItemLevels.OfAnswers(items, scales, new Dictionary<string, string> { ["recommend"] = "0", ["solved"] = "yes", ["service"] = "level-4" }).Levels.ShouldBe([4, 1, 2]);
        ItemLevels.OfAnswers(items, scales, new Dictionary<string, string> { ["recommend"] = "" }).Levels.ShouldBe([0, 0, 0]);
        var refused = ItemLevels.OfAnswers(items, scales, new Dictionary<string, string> { ["solved"] = "10", ["recommend"] = "10" }).Problems.ShouldHaveSingleItem();
        refused.Field.ShouldBe("item_answers[solved]");
        refused.Fix.En.ShouldContain("yes, no");
    }

    private static string Percent(double proportion) => decimal.Round((decimal)proportion * 100, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static decimal? Rounded(decimal? value) => value is { } known ? decimal.Round(known, 2) : null;
}
