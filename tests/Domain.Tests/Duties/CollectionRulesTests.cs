using CSat.Domain.Complaints;
using CSat.Domain.Documents;
using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;

namespace CSat.Domain.Tests.Duties;

public class CollectionRulesTests
{
    private static readonly Regime First = Rules("R02", [Duty("collect", "centre")], ["letter"], [Document("work-log"), Document("slip", "centre")]);
    private static readonly Regime Second = Rules("R21", [Duty("potential")], [], [Document("database")]);

    [Theory]
    [InlineData("collect", "centre", "", "", "R02", "")]
    [InlineData("collect", "centre", "work-log", "letter", "R02", "")]
    [InlineData("collect", "sales", "", "", "R02", ProblemReason.UnknownRole)]
    [InlineData("collect", "", "", "", "R02", ProblemReason.UnknownRole)]
    [InlineData("collect", "centre", "database", "", "R02", ProblemReason.UnknownCode)]
    [InlineData("collect", "centre", "", "radio", "R02", ProblemReason.UnknownCode)]
    [InlineData("potential", "", "database", "radio", "R21", "")]
    [InlineData("other", "", "", "", "", ProblemReason.UnknownCode)]
    [InlineData("", "", "database", "", "R21", "")]
    [InlineData("", "sales", "slip", "", "R02", ProblemReason.UnknownRole)]
    [InlineData("", "centre", "slip", "", "R02", "")]
    [InlineData("", "", "", "", "R02", "")]
    public void R02_5_what_is_collected_is_held_against_the_regime_that_knows_the_duty(string duty, string role, string document, string channel, string regime, string reason)
    {
        var (found, problems) = CollectionRules.Check([First, Second], new Collection(duty, role, document, channel), "");
        (found?.Id ?? "").ShouldBe(regime);
        string.Join(' ', problems.Select(problem => problem.Reason)).ShouldBe(reason);
    }

    private static Regime Rules(string id, DutyRule[] duties, string[] channels, DocumentRule[] forms) => new()
    {
        Id = id, Code = id, Title = Records.Name, Version = "1", Duties = duties, Forms = forms,
        Complaints = ComplaintRules.Free with { Channels = [.. channels.Select(channel => new CodedName(channel, Records.Name, false, []))] },
    };

    private static DutyRule Duty(string code, params string[] by) => new(code, Records.Name, null, by, null, null, ["R02.5"]);

    private static DocumentRule Document(string code, params string[] by) => new(code, Records.Name, DocumentKind.Register, null, Records.Name, by, [], [], null, []);
}
