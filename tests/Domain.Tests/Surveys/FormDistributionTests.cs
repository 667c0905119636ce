using CSat.Domain.Duties;
using CSat.Domain.Surveys;

namespace CSat.Domain.Tests.Surveys;

public class FormDistributionTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<SpecRow> Batches => SpecTable.Read("form_batch.csv");

    [Theory]
    [MemberData(nameof(Batches))]
    public void A_batch_counts_its_members_once_and_goes_by_a_channel_of_its_kind(SpecRow row)
    {
        var kind = new SurveyKind("quarterly", Records.Name, new(Cadence.Quarterly, 1, null), SurveyAudience.Customers, null, true, null, null, ["fax", "e-mail"], [], true, null, [])
        {
            Hard = row.Flag("hard"),
        };
        var sent = DateTimeOffset.Parse(row.Text("sent") + " +00:00", System.Globalization.CultureInfo.InvariantCulture);
        var batch = new FormBatch(row.Whole("forms"), row.Codes("members"), row.Text("channel").Length == 0 ? null : row.Text("channel"), sent);

        var problems = FormDistribution.Check(batch, new SurveyRules { Kinds = [kind] }, kind, Now);

        string.Join('|', problems.Select(problem => problem.Reason)).ShouldBe(row.Text("refusals"), row.Why);
    }

    [Theory]
    [InlineData(false, "ward-2", "ward-2", 1, "R06.31: the surveyed department itself")]
    [InlineData(false, "ward-2", "ward-3", 0, "R06.31: another")]
    [InlineData(true, "ward-2", "ward-2", 0, "R06.17: the discharge form is handed out by the ward")]
    [InlineData(false, "ward-2", null, 0, "nobody wrote it down")]
    public void A_surveyed_department_does_not_collect_its_own_forms(bool bySurveyed, string surveyed, string? collector, int refusals, string why)
    {
        var kind = new SurveyKind("monthly", Records.Name, new(Cadence.Monthly, 1, null), SurveyAudience.Customers, null, true, null, null, [], [], bySurveyed, null, []);
        FormDistribution.Check(new(5, [], null, Now, surveyed, collector), new SurveyRules { Kinds = [kind] }, kind, Now).Count.ShouldBe(refusals, why);
    }

    [Fact]
    public void A_kind_without_channels_takes_those_of_the_regime()
    {
        var kind = new SurveyKind("quarterly", Records.Name, new(Cadence.Quarterly, 1, null), SurveyAudience.Customers, null, true, null, null, [], [], true, null, []);
        var survey = new SurveyRules { Kinds = [kind], Channels = [Records.Coded("door")] };
        FormDistribution.Check(new(1, [], "door", Now), survey, kind, Now).ShouldBeEmpty();
        FormDistribution.Check(new(1, [], "fax", Now), survey, kind, Now).Single().Field.ShouldBe("channel");
        FormDistribution.Check(new(1, [], "fax", Now), survey, null, Now).ShouldBeEmpty();
    }
}
