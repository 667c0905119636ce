using CSat.Domain.Sampling;

namespace CSat.Regimes.Tests.Specs;

public class SamplingSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("forced.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void Sampling_is_as_the_rule_says(SpecRow row)
    {
        var sampling = Shipped.Survey(row).Sampling.ShouldNotBeNull();
        row.Names(sampling.Rules);
        Enum.Parse<SamplingMethod>(row.Text("method"), ignoreCase: true).ShouldBe(sampling.Method, row.Why);
        sampling.Forced.ShouldBe(row.Words("forced"), row.Why);
        sampling.Kinds.ShouldBe(row.Words("kinds"), row.Why);
        sampling.Hard.ShouldBe(row.Text("limit") == "hard", row.Why);
    }
}
