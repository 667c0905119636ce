using CSat.Domain.Documents;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Surveys;

public class PrintedFormTests
{
    public static TheoryData<SpecRow> Forms => SpecTable.Read("printed_forms.csv");

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_asks_and_tells_what_its_regime_demands_of_its_kind(SpecRow row)
    {
        var demands = PrintedForm.Of(RegimeOf(row), Optional(row, "kind"), Optional(row, "module"));

        (demands.Document?.Number ?? "").ShouldBe(row.Text("form"), row.Why);
        demands.Respondents.ShouldBe(row.Codes("respondents").Select(Enum.Parse<RespondentKind>), row.Why);
        demands.AsksCompetitor.ShouldBe(row.Flag("competitor"), row.Why);
        demands.AsksDepartment.ShouldBe(row.Flag("department"), row.Why);
        demands.Classes.Select(rule => rule.Code).ShouldBe(row.Codes("classes"), row.Why);
        demands.Declared.Select(entry => entry.Code).ShouldBe(row.Codes("declared"), row.Why);
        demands.Contacts.Select(line => line.Code).ShouldBe(row.Codes("contacts"), row.Why);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Only_an_item_that_may_be_left_open_has_a_box_for_it(bool required, bool may) => PrintedForm.MayAbstain(Scales.FiveGrade, required).ShouldBe(may);

    [Fact]
    public void A_regime_without_surveys_demands_nothing() =>
        PrintedForm.Of(new Regime { Id = "R00", Code = "x", Title = Records.Name, Version = "1" }, null, null).ShouldBeEquivalentTo(new FormDemands(null, [], false, false, [], [], []));

    private static Regime RegimeOf(SpecRow row)
    {
        var kinds = row.Codes("kinds").Select(text => text.Split(':')).Select(part => Kind(part[0], EnumCode.Parse<SurveyAudience>(part[1]), part[2].Length > 0 ? part[2] : null)).ToArray();
        var raters = row.Text("respondents_of").Split('|');
        return new()
        {
            Id = "R00",
            Code = "x",
            Title = Records.Name,
            Version = "1",
            Forms = [Form("main", "N-1"), Form("second", "N-2"), Form("own", "N-3")],
            Survey = new SurveyRules
            {
                Kinds = kinds,
                Modules = [new ModuleRule("part", Records.Name, null, null, "own", null, [], [], [])],
                Raters = raters is [var self, var surveyed] ? RaterPolicy.Default with { Self = Respondents(self), Surveyed = Respondents(surveyed), Rules = ["R00.1"] } : RaterPolicy.Default,
                Limits = [.. row.Codes("competitor_limits").Select(kind => Records.Limit(LimitMeasure.CompetitorForms, ThresholdOperator.AtLeast, 10, LimitConsequence.Warning) with { Kinds = [kind] })],
                Classes = [new("age", Records.Name, [], [], []), new("place", Records.Name, [], ["routine"], [])],
                Discipline = [Records.Duty("rigour") with { Declared = true }, Records.Duty("unsaid"), Records.Duty("truth") with { Declared = true, Kinds = ["routine"] }],
                Contacts = [new("line-a", Records.Name, "1", [], []), new("line-b", Records.Name, "2", ["routine"], [])],
            },
        };
    }

    private static SurveyKind Kind(string code, SurveyAudience audience, string? form) =>
        new(code, Records.Name, new Schedule(Cadence.AsNeeded, 1, null), audience, null, true, null, null, [], [], false, form, []);

    private static DocumentRule Form(string code, string number) => new(code, Records.Name, DocumentKind.Form, number, Records.Name, [], [], [], null, []);

    private static RespondentKind[] Respondents(string codes) => [.. codes.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(EnumCode.Parse<RespondentKind>)];

    private static string? Optional(SpecRow row, string column) => row.Text(column).Length == 0 ? null : row.Text(column);
}
