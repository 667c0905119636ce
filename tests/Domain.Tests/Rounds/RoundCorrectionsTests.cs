using CSat.Domain.Rounds;

namespace CSat.Domain.Tests.Rounds;

public class RoundCorrectionsTests
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static TheoryData<SpecRow> Corrections => SpecTable.Read("round_correction.csv");

    [Theory]
    [MemberData(nameof(Corrections))]
    public void A_count_or_date_is_corrected_within_its_range(SpecRow row)
    {
        var course = new RoundCourse([new("forms-issued", At(7, 1, 0)), new("forms-collected", At(7, 22, 17))], At(7, 1, 0), At(8, 1, 12));
        var round = new CorrectedRound(
            (long)row.Number("forms_sent"), (long)row.Number("distributed"), new DateOnly(2024, 7, 1), new DateOnly(2024, 7, 31), ["forms-collected"], course, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

        var (correction, problems) = RoundCorrections.Judge(null, round, row.Text("field"), row.Text("value"));

        string.Join('|', problems.Select(problem => problem.Reason)).ShouldBe(row.Text("refusal"), row.Why);
        (correction?.Before ?? "").ShouldBe(row.Text("before"), row.Why);
        (correction?.Value ?? "").ShouldBe(row.Text("written"), row.Why);
        new object?[] { correction?.Forms, correction?.Day, correction?.At }.Count(value => value is not null).ShouldBe(correction is null ? 0 : 1, row.Why);
    }

    private static DateTimeOffset At(int month, int day, int hour) => new(2024, month, day, hour, 0, 0, Offset);
}
