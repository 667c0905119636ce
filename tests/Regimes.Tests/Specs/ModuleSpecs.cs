using System.Globalization;
using CSat.Domain.Scoring;

namespace CSat.Regimes.Tests.Specs;

public class ModuleSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("modules.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void Modules_make_a_total(SpecRow row)
    {
        var modules = Shipped.Survey(row).Modules;
        row.Names([.. modules.SelectMany(module => module.Rules)]);
        decimal?[] scores = [.. row.Words("scores").Select(word => word == "-" ? null : (decimal?)decimal.Parse(word, CultureInfo.InvariantCulture))];
        decimal[] weights = [.. row.Words("weights").Select(word => decimal.Parse(word, CultureInfo.InvariantCulture))];
        weights.Length.ShouldBe(modules.Count, row.Why);
        if (weights.Sum() != 100)
        {
            Should.Throw<ArgumentException>(() => ModuleScore.Total(scores, weights), row.Why);
            return;
        }

        ModuleScore.Total(scores, weights).ShouldBe(row.OptionalNumber("total"), row.Why);
    }
}
