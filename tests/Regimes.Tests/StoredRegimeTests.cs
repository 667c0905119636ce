using System.Text.Json;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using CSat.Hosting.Errors;
using CSat.Regimes.Stored;

namespace CSat.Regimes.Tests;

/// <summary>A text that was adopted earlier is read as it was adopted, whatever the check of today says to it; what cannot be read is refused by name.</summary>
public class StoredRegimeTests
{
    [Theory]
    [InlineData("id: T01", "id: T01\nformer-key: {anything: [1, 2]}", "a key that the schema no longer has")]
    [InlineData("confirmed-by: [auditor]", "confirmed-by: [former-role]", "a role that is not defined")]
    [InlineData("self: 40, surveyed: 60", "self: 40, surveyed: 61", "weights that do not make a whole")]
    [InlineData(", rule: T01.7}", "}", "an entry without a rule")]
    [InlineData("code: low,", "code: LOW_1,", "a code in another form")]
    [InlineData("window: 3, approved-by: auditor", "window: 3, approved-by: nobody", "an approver that is not defined")]
    [InlineData("        calendar: cn", "", "working days without a calendar")]
    public void What_the_check_of_today_refuses_is_read_all_the_same(string old, string adopted, string why)
    {
        var text = RegimeTexts.Small.ReplaceLineEndings("\n").Replace(old.TrimStart(), adopted, StringComparison.Ordinal);
        Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(text), why);

        var regime = StoredRegimes.Parse(text, "small 1");

        regime.Survey!.Limits.Single().ShouldSatisfyAllConditions(limit => limit.Measure.ShouldBe(LimitMeasure.ReturnRate), limit => limit.Threshold.Limit.ShouldBe(75));
        regime.Complaints!.Clocks.Single().Code.ShouldBe("reply");
        regime.Survey.Triggers.Single().When.Limit.ShouldBe(80);
    }

    [Fact]
    public void A_number_beyond_a_range_of_today_keeps_its_value()
    {
        var text = RegimeTexts.Small.Replace("at-least: 75", "at-least: 120.12345", StringComparison.Ordinal);
        Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(text));
        StoredRegimes.Parse(text, "small 1").Survey!.Limits[0].Threshold.Limit.ShouldBe(120.12345m);
    }

    [Theory]
    [InlineData("schema: 1", "schema: 99", "1:9 schema: it is of schema \"99\", this program reads 1.")]
    [InlineData("schema: 1", "", "schema: it is of schema \"\"")]
    [InlineData("measure: return-rate", "measure: rate-of-the-future", "survey.limits[0].measure")]
    [InlineData("within: 2 working-days", "within: 2 moons", "complaints.clocks[0].within")]
    [InlineData("at-least: 75", "at-least: many", "survey.limits[0].at-least")]
    [InlineData("{value: 1, code: bad", "{value: 2, code: bad", "scales[0].levels")]
    [InlineData("survey:", "survey: [", "16:3: This is not YAML")]
    public void What_cannot_be_read_is_refused_by_name_with_the_way_out(string old, string stored, string found)
    {
        var problem = Should.Throw<ProblemException>(() => StoredRegimes.Parse(RegimeTexts.Small.Replace(old, stored, StringComparison.Ordinal), "small 3")).Problems.Single();

        problem.Reason.ShouldBe("REGIME_INVALID");
        problem.Message.En.ShouldStartWith("The adopted regime \"small 3\" cannot be read: ");
        problem.Message.Zh.ShouldContain("small 3");
        problem.Message.En.ShouldContain(found);
        problem.Fix.En.ShouldContain("with which it was adopted");
    }

    [Fact]
    public void Every_shipped_regime_reads_the_same_as_on_the_day_of_its_adoption()
    {
        var catalogue = RegimeCatalogue.Load(Repository.Folder("regimes"));
        catalogue.Regimes.Count.ShouldBeGreaterThan(15);
        foreach (var regime in catalogue.Regimes)
        {
            Text(StoredRegimes.Parse(catalogue.TextOf(regime.Code)!, regime.Code)).ShouldBe(Text(regime), regime.Code);
        }
    }

    private static string Text(Regime regime) => JsonSerializer.Serialize(regime);
}
