using System.Globalization;
using CSat.Domain.Complaints;

namespace CSat.Domain.Tests.Complaints;

public class RetestTests
{
    private static readonly DateTimeOffset Midnight = new(2024, 7, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<SpecRow> Retests => SpecTable.Read("retest.csv");

    public static TheoryData<SpecRow> Corrections => SpecTable.Read("report_correction.csv");

    public static TheoryData<SpecRow> Steps => SpecTable.Read("report_correction_step.csv");

    [Theory]
    [MemberData(nameof(Retests))]
    public void A_retest_is_blind_on_the_right_sample_and_by_two_people(SpecRow row)
    {
        var runs = row.Codes("runs").Select(run => run.Split(':', '-')).Select(run => new RetestRun(run[0], Hour(run[1]), Hour(run[2])));
        RetestRules.Check(new(row.Text("sample"), row.Text("code"), row.Flag("resampled"), row.Flag("sampling_wrong"), [.. runs]))
            .Select(flaw => flaw.ToString()).ShouldBe(row.Codes("flaws"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Corrections))]
    public void A_wrong_report_is_corrected_step_by_step(SpecRow row)
    {
        ReportCorrection.Judge(row.Flag("original_correct"), Done(row)).ShouldBe(row.Choice<ReportOutcome>("outcome"), row.Why);
        if (!row.Flag("original_correct"))
        {
            ReportCorrection.Next(Done(row)).ShouldBe(row.OptionalChoice<CorrectionStep>("next"), row.Why);
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Only_the_signatory_approves_and_only_the_next_step_is_done(SpecRow row) =>
        ReportCorrection.MayDo(row.Choice<CorrectionStep>("step"), Done(row), row.Text("role"), "signatory").ShouldBe(row.Flag("may"), row.Why);

    private static CorrectionStep[] Done(SpecRow row) => [.. row.Codes("done").Select(Enum.Parse<CorrectionStep>)];

    private static DateTimeOffset Hour(string text) => Midnight.AddHours(int.Parse(text, CultureInfo.InvariantCulture));
}
