using CSat.Domain.Improvement;

namespace CSat.Regimes.Tests.Specs;

public class EffectSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("effects.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void The_effect_of_an_action_is_judged(SpecRow row)
    {
        var effect = Shipped.Regime(row).Improvement!.Effect.ShouldNotBeNull();
        row.Names(effect.Rules);
        var judged = EffectJudgement.IsEffective(effect, row.OptionalNumber("before"), row.OptionalNumber("after"), row.Words("confirmed"));
        judged.ShouldBe(row.Optional("effective") is { } text ? bool.Parse(text) : null, row.Why);
    }
}
