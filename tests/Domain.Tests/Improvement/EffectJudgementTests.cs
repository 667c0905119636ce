using CSat.Domain.Improvement;

namespace CSat.Domain.Tests.Improvement;

public class EffectJudgementTests
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("effect_judgement.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void An_effect_stays_undecided_until_everything_is_there(SpecRow row) =>
        EffectJudgement.IsEffective(
            new EffectRule(row.Flag("by_next_survey"), row.Codes("confirmed_by"), null, []),
            row.OptionalNumber("before"),
            row.OptionalNumber("after"),
            row.Codes("confirmed")).ShouldBe(row.OptionalFlag("effective"), row.Why);
}
