using CSat.Domain.Duties;
using CSat.Domain.Findings;
using CSat.Domain.Regimes;
using CSat.Domain.Rounds;
using CSat.Domain.Sampling;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Rounds;

public class RoundDemandsTests
{
    private static readonly Regime Manufacturer = new()
    {
        Id = "R08", Code = "manufacturer", Title = Text("manufacturer"), Version = "1",
        Roles = [Role("after-sales"), Role("research"), Role("leading-group")],
        Survey = new()
        {
            Kinds = [Kind("routine", ["letter"], "questionnaire"), Kind("special", [], null)],
            Populations = [Duty("dealers") with { Kinds = ["routine"] }],
            Sampling = new(SamplingMethod.Census, [], Text("all"), ["R08.15"]),
            Channels = [new("letter", Text("letter"), false, ["R08.15"]), new("visit", Text("visit"), false, ["R08.15"])],
            Steps = [Duty("content", "research", "after-sales") with { Kinds = ["routine"] }, Duty("submission", "after-sales")],
            Routing = [new("dissatisfied", Text("dissatisfied"), ["leading-group"], ["R08.8"])],
            Trends = [new("total", TrendSubject.Total, null, ["R08.31"])],
        },
    };

    [Fact]
    public void A_round_tells_what_is_demanded_of_its_kind() => Lines("routine").ShouldBe([
        "Execution routine by after-sales", "Population dealers by ", "Sampling census by ", "Channel letter by ", "Step content by after-sales, research", "Step submission by after-sales",
        "Routing dissatisfied by leading-group", "Comparison total by "]);

    [Fact]
    public void Another_kind_has_every_channel_and_its_own_steps() => Lines("special").ShouldBe([
        "Execution special by after-sales", "Sampling census by ", "Channel letter by ", "Channel visit by ", "Step submission by after-sales", "Routing dissatisfied by leading-group", "Comparison total by "]);

    [Fact]
    public void A_kind_that_the_regime_does_not_have_demands_nothing()
    {
        Lines("yearly").ShouldBeEmpty();
        RoundDemands.Of(Manufacturer with { Survey = null }, "routine").ShouldBeEmpty();
    }

    private static string[] Lines(string kind) =>
        [.. RoundDemands.Of(Manufacturer, kind).Select(demand => $"{demand.Part} {demand.Code} by {string.Join(", ", demand.Roles.Select(role => role.Code))}")];

    private static SurveyKind Kind(string code, string[] channels, string? form) =>
        new(code, Text(code), new Schedule(Cadence.AsNeeded, 1, null), SurveyAudience.Customers, null, true, null, null, channels, ["after-sales"], false, form, ["R08.9"]);

    private static DutyRule Duty(string code, params string[] by) => new(code, Text(code), null, by, null, null, ["R08.18"]);

    private static RoleRule Role(string code) => new(code, Text(code), null, [], ["R08.3"]);

    private static LocalizedText Text(string text) => LocalizedText.Same(text);
}
