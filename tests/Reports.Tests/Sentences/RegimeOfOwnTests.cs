using System.Text.RegularExpressions;
using CSat.Analytics;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Text;
using CSat.Testing;

namespace CSat.Reports.Tests.Sentences;

/// <summary>An organisation with a regime of its own reads its own rule ids and the names of its own levels, and nobody else's.</summary>
public sealed partial class RegimeOfOwnTests
{
    [Theory]
    [InlineData(Language.Chinese, "优秀", "很满意")]
    [InlineData(Language.English, "Excellent", "Very satisfied")]
    public async Task Rules_and_levels_are_those_of_the_regime_alone(Language language, string ownLevel, string otherLevel)
    {
        using var warehouse = new WarehouseFile(WarehouseFile.Manufacturer);
        (await TextAsync(warehouse, language)).ShouldContain("R08.24");

        var own = File.ReadAllText(Repository.PathOf("samples", "regimes", "bank-branch-survey.yaml")).Replace("'", "''", StringComparison.Ordinal);
        warehouse.Execute($"update ref_regime set content = '{own}'; update dim_questionnaire set scale_code = 'service'; update dim_clock set rules = 'BANK.10';"
            + "update dim_round set survey_kind = 'branches'; update ref_level set name_zh = '优秀', name_en = 'Excellent' where level = 5");
        var text = await TextAsync(warehouse, language);
        text.ShouldContain("BANK.2");
        text.ShouldContain("BANK.5");
        text.ShouldContain(ownLevel);
        text.ShouldNotContain(otherLevel);
        ForeignRule().Matches(text).Select(match => match.Value).Distinct().ShouldBeEmpty();
    }

    private static async Task<string> TextAsync(WarehouseFile warehouse, Language language) =>
        string.Join('\n', await ReportTexts.OfAsync(warehouse, ReviewRange.Whole, language));

    [GeneratedRegex("\\bR\\d+\\.\\d+")]
    private static partial Regex ForeignRule();
}
