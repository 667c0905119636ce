using System.Text.Json;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
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
    [InlineData("schema: 1", "schema: 99", "schema")]
    [InlineData("schema: 1", "", "schema")]
    [InlineData("measure: return-rate", "measure: rate-of-the-future", "survey.limits[0].measure")]
    [InlineData("within: 2 working-days", "within: 2 moons", "complaints.clocks[0].within")]
    [InlineData("at-least: 75", "at-least: many", "survey.limits[0].at-least")]
    [InlineData("{value: 1, code: bad", "{value: 2, code: bad", "scales[0].levels")]
    [InlineData("survey:", "survey: [", "")]
    public void What_cannot_be_read_is_refused_by_name(string old, string stored, string path)
    {
        var refused = Should.Throw<RegimeFileException>(() => StoredRegimes.Parse(RegimeTexts.Small.Replace(old, stored, StringComparison.Ordinal), "small 3"));
        refused.Errors.ShouldAllBe(error => error.File == "small 3");
        refused.Errors[0].Path.ShouldBe(path);
    }

    [Fact]
    public void A_schema_of_a_newer_program_is_refused_with_the_way_out() =>
        Should.Throw<RegimeFileException>(() => StoredRegimes.Parse("schema: 2\nid: X", "future 1")).Errors.Single().Message.En.ShouldContain("this program reads 1");

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
