using System.Globalization;
using CSat.Domain.Duties;
using CSat.Domain.Findings;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Domain.Tests.Surveys;

public class SurveyResultTests
{
    public static TheoryData<SpecRow> Discipline => SpecTable.Read("survey_discipline.csv");

    public static TheoryData<SpecRow> Routes => SpecTable.Read("problem_routing.csv");

    public static TheoryData<SpecRow> Services => SpecTable.Read("service_satisfaction.csv");

    public static TheoryData<SpecRow> Scores => SpecTable.Read("composite_score.csv");

    public static TheoryData<SpecRow> Means => SpecTable.Read("composite_mean.csv");

    public static TheoryData<SpecRow> Dissatisfied => SpecTable.Read("dissatisfied_items.csv");

    [Theory]
    [MemberData(nameof(Discipline))]
    public void The_surveyed_department_does_not_collect(SpecRow row)
    {
        var kind = new SurveyKind("k", Records.Name, new(Cadence.Monthly, 1, null), SurveyAudience.Customers, null, true, null, null, [], [],
            row.Flag("collected_by_surveyed"), null, []);
        SurveyDiscipline.MayCollect(kind, row.Text("surveyed"), row.Text("collector")).ShouldBe(row.Flag("may"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_problem_goes_where_its_class_is_routed(SpecRow row)
    {
        var routing = row.Codes("routing").Select(route => route.Split('>')).Select(route => new RoutingRule(route[0], Records.Name, route[1].Split('+'), []));
        var to = ProblemRouting.To([.. routing], row.Text("class"));
        (to ?? []).ShouldBe(row.Codes("to"), row.Why);
        (to is null).ShouldBe(row.Codes("to").Length == 0, row.Why);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_is_rated_by_its_own_ratings(SpecRow row)
    {
        var scale = new Scale("s", [.. Scales.FiveGrade.Levels.Select(level => level with { Satisfied = level.Value >= row.Whole("satisfied") })]);
        var service = ServiceSatisfaction.Of([new(scale, row.Codes("ratings").Select(rating => rating.Split(':')).ToDictionary(rating => (short)Parse(rating[0]), rating => (long)Parse(rating[1])))]);
        service.Ratings.ShouldBe(row.Whole("total"), row.Why);
        service.Rate.ShouldBe(row.OptionalNumber("rate"), row.Why);
        service.Levels.Select(level => level.Share).ShouldBe(row.Codes("shares").Select(Optional), row.Why);
    }

    [Fact]
    public void R07_12_an_unknown_grade_is_refused() =>
        Should.Throw<ArgumentException>(() => ServiceSatisfaction.Of([new(Scales.FiveGrade, new Dictionary<short, long> { [6] = 1 })]));

    [Theory]
    [MemberData(nameof(Scores))]
    public void A_composite_score_is_on_a_scale_of_100(SpecRow row)
    {
        ItemPoints[] items = [.. row.Codes("items").Select(item => item.Split(':', '/')).Select(item => new ItemPoints(item[0], Optional(item[1]), Parse(item[2])))];
        if (row.Text("score") == "refused")
        {
            Should.Throw<ArgumentOutOfRangeException>(() => CompositeScore.Of(items), row.Why);
            return;
        }

        Rounded(CompositeScore.Of(items)).ShouldBe(row.OptionalNumber("score"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Means))]
    public void The_mean_of_the_totals_leaves_out_forms_without_a_score(SpecRow row)
    {
        var totals = CompositeScore.Totals(row.Codes("scores").Select(score => (Optional(score), 1L)));
        TrendMeasures.Read(TrendMeasure.FormMean, totals.Tally).ShouldBe(row.OptionalNumber("mean"), row.Why);
        Rounded((decimal?)TrendMeasures.Estimate(TrendMeasure.FormMean, totals)?.Variance * 10_000).ShouldBe(row.OptionalNumber("variance"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Dissatisfied))]
    public void Dissatisfied_items_are_listed_with_their_frequency(SpecRow row)
    {
        var counts = row.Codes("counts").Select(count => count.Split('/', ':'))
            .Select(count => new LevelCount(Enum.Parse<RatingKind>(count[0]), count[1], Scales.FiveGrade, (short)Parse(count[2]), (long)Parse(count[3])));
        var found = DissatisfiedItems.Of([.. counts]);
        found.Select(item => $"{item.Kind}/{item.Item}/{item.Frequency}/{item.Share}").ShouldBe(row.Codes("found"), row.Why);
        found.ShouldAllBe(item => item.Levels.Sum(level => level.Ratings) == item.Frequency);
    }

    private static decimal? Optional(string text) => text == "-" ? null : Parse(text);

    private static decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known, 9) : null;

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
