using CSat.Domain.Surveys;

namespace CSat.Regimes.Tests.Specs;

public class LimitSpecs
{
    private static readonly Dictionary<string, LimitConsequence> Consequences = new()
    {
        ["warning"] = LimitConsequence.Warning,
        ["improvement-report"] = LimitConsequence.ImprovementReport,
        ["invalid"] = LimitConsequence.Invalid,
        ["penalty"] = LimitConsequence.Penalty,
        ["visit-non-responders"] = LimitConsequence.VisitNonResponders,
    };

    public static TheoryData<SpecRow> Limits => SpecTable.Read("limits.csv");

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_holds_or_has_its_consequence(SpecRow row)
    {
        var path = row.Text("limit").Split('/');
        var limits = path[0] == "visits" ? Shipped.Regime(row).Visits!.Limits : Shipped.Survey(row).Limits;
        var limit = Shipped.Only(limits, entry => entry.Code, path[1]);
        row.Names(limit.Rules);

        var reading = LimitJudgement.Judge(limit, (long)row.Number("part"), (long?)row.OptionalNumber("whole"));

        reading.Outcome.ShouldBe(row.Choice<LimitOutcome>("outcome"), row.Why);
        reading.Consequence.ShouldBe(row.Optional("consequence") is { } word ? Consequences[word] : null, row.Why);
    }
}
