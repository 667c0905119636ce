using CSat.Domain.Calendars;
using CSat.Domain.Documents;
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
            Kinds = [Kind("routine", ["letter"], "questionnaire"), Kind("special", [], null), Kind("modular", ["letter"], null)],
            Populations = [Duty("dealers") with { Kinds = ["routine"] }],
            Sampling = new(SamplingMethod.Census, [], Text("all"), ["R08.15"]),
            Channels = [new("letter", Text("letter"), false, ["R08.15"]), new("visit", Text("visit"), false, ["R08.15"])],
            Steps = [Duty("content", "research", "after-sales") with { Kinds = ["routine"] }, Duty("submission", "after-sales")],
            Routing = [new("dissatisfied", Text("dissatisfied"), ["leading-group"], ["R08.8"])],
            Trends = [new("total", TrendSubject.Total, null, ["R08.31"])],
            Modules = [new("service", Text("service"), null, null, "service-form", Text("what it asks"), ["research"], ["modular"], ["R16.4"])],
            Discipline = [Duty("no-delegation", "research") with { Kinds = ["modular"], Text = Text("never") }],
        },
        Events = [new("goods-received", Text("goods received"), false, ["R09.5"])],
        Forms = [Form("questionnaire"), Form("service-form"), Form("other")],
    };

    [Fact]
    public void A_round_tells_what_is_demanded_of_its_kind() => Lines("routine").ShouldBe([
        "Execution routine by after-sales", "Population dealers by ", "Sampling census by ", "Channel letter by ", "Form questionnaire by ", "Step content by after-sales, research", "Step submission by after-sales",
        "Routing dissatisfied by leading-group", "Comparison total by "]);

    [Fact]
    public void Another_kind_has_every_channel_and_its_own_steps() => Lines("special").ShouldBe([
        "Execution special by after-sales", "Sampling census by ", "Channel letter by ", "Channel visit by ", "Step submission by after-sales", "Routing dissatisfied by leading-group", "Comparison total by "]);

    [Fact]
    public void Modules_tell_who_collects_them_by_which_form_and_surveyors_what_they_keep_to()
    {
        string[] told = ["Execution modular by after-sales", "Module service by research", "Form service-form by ", "Discipline no-delegation by research"];
        Lines("modular").Intersect(told).ShouldBe(told);
        RoundDemands.Of(Manufacturer, "modular").Where(demand => demand.Text is not null).Select(demand => demand.Text!.En).ShouldBe(["what it asks", "never"]);
    }

    [Fact]
    public void A_kind_after_an_event_tells_when_customers_are_asked_and_how_often_they_are_tried()
    {
        var kind = Kind("call", [], null) with { After = "goods-received", Window = new DueWindow(7, 15, TimeUnit.WorkingDays), Attempts = 2 };
        RoundDemand Occasion(SurveyKind held) => RoundDemands.Of(Manufacturer with { Survey = Manufacturer.Survey! with { Kinds = [held] } }, "call").Single(demand => demand.Part == RoundDemandPart.Occasion);
        var told = Occasion(kind);
        (told.Code, told.Name?.En, told.Window, told.Attempts).ShouldBe(("goods-received", "goods received", kind.Window, 2));
        var untimed = Occasion(kind with { After = "registered", Window = null, Attempts = null });
        (untimed.Code, untimed.Name, untimed.Window, untimed.Attempts).ShouldBe(("registered", null, null, null));
    }

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

    private static DocumentRule Form(string code) => new(code, Text(code), DocumentKind.Form, null, Text(code), [], [], [], null, ["R16.11"]);

    private static RoleRule Role(string code) => new(code, Text(code), null, [], ["R08.3"]);

    private static LocalizedText Text(string text) => LocalizedText.Same(text);
}
