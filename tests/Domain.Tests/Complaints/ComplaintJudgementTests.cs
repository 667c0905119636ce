using CSat.Domain.Appeals;
using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Domain.Tests.Calendars;

namespace CSat.Domain.Tests.Complaints;

public class ComplaintJudgementTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly CategoryRule[] Categories =
    [
        Category("general", ["department"], ["medical-section"]), Category("injury", ["department"], ["medical-section", "leader-in-charge"]),
        Category("dispute", ["dispute-office"], []), Category("hard-case", ["office"], []),
        Category("hotline", ["service-staff"], ["service-centre", "service-supervisor", "vp-marketing"]),
    ];

    public static TheoryData<SpecRow> Findings => SpecTable.Read("complaint_finding.csv");

    public static TheoryData<SpecRow> Losses => SpecTable.Read("compensation.csv");

    public static TheoryData<SpecRow> Appeals => SpecTable.Read("appeal.csv");

    public static TheoryData<SpecRow> Contacts => SpecTable.Read("first_contact.csv");

    public static TheoryData<SpecRow> Routes => SpecTable.Read("escalation.csv");

    public static TheoryData<SpecRow> Levels => SpecTable.Read("escalation_next.csv");

    public static TheoryData<SpecRow> Deferred => SpecTable.Read("deferred_answer.csv");

    public static TheoryData<SpecRow> Perceptions => SpecTable.Read("perception_indicators.csv");

    [Theory]
    [MemberData(nameof(Findings))]
    public void A_finding_has_a_reason_and_a_duty(SpecRow row)
    {
        var finding = row.Choice<ComplaintFinding>("finding");
        var rules = new ComplaintRules { Findings = [Records.Duty("justified") with { Rules = ["ACME.7"] }, Records.Duty("unjustified") with { Rules = ["ACME.8"] }] };
        var problems = FindingRules.Check(rules, finding, row.Text("reason"));
        problems.Select(problem => problem.Field).ShouldBe(row.Codes("missing"), row.Why);
        var cited = finding switch { ComplaintFinding.Justified => "ACME.7", ComplaintFinding.Unjustified => "ACME.8", _ => "ACME.7, ACME.8" };
        problems.ShouldAllBe(problem => problem.Rule == cited, row.Why);
        FindingRules.Check(new ComplaintRules(), finding, row.Text("reason")).ShouldAllBe(problem => problem.Rule == "finding", "a regime without findings has no rule to cite");
        FindingRules.Duties(rules, finding).Select(duty => duty.Code).ShouldBe(row.Codes("duty"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Compensation_needs_fault_and_loss(SpecRow row) =>
        FindingRules.CompensationIsDue(row.Choice<ComplaintFinding>("finding"), row.OptionalNumber("loss")).ShouldBe(row.Flag("due"), row.Why);

    [Theory]
    [MemberData(nameof(Appeals))]
    public void An_appeal_is_in_time_written_and_complete(SpecRow row)
    {
        var rule = new AppealRule(new(10, TimeUnit.CalendarDays), "report-received", true, [Records.Coded("reasons"), Records.Coded("evidence")], ["R20.1"]);
        var reading = AppealJudgement.Judge(rule, new(row.Time("received"), row.Time("filed"), row.Flag("written"), row.Codes("contents")), TestCalendars.China, Zone);
        reading.DueAt.ShouldBe(row.Time("due"), row.Why);
        reading.Flaws.Select(flaw => flaw.ToString()).ShouldBe(row.Codes("flaws"), row.Why);
        reading.Missing.Select(content => content.Code).ShouldBe(row.Codes("missing"), row.Why);
        reading.IsAccepted.ShouldBe(row.Codes("flaws").Length == 0, row.Why);
    }

    [Fact]
    public void R20_1_an_appeal_need_not_be_written_where_the_rule_does_not_say_so()
    {
        var rule = new AppealRule(new(10, TimeUnit.CalendarDays), "report-received", false, [], []);
        var at = new DateTimeOffset(2024, 7, 1, 10, 0, 0, TimeSpan.FromHours(8));
        AppealJudgement.Judge(rule, new(at, at, false, []), TestCalendars.China, Zone).IsAccepted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("test-data", true, "an objection to a test result")]
    [InlineData("general-affairs", false, "general affairs are no test result")]
    [InlineData(null, false, "without a category nobody knows what it objects to")]
    public void R20_1_only_the_named_categories_may_be_appealed(string? category, bool taken, string why)
    {
        var rule = new AppealRule(new(10, TimeUnit.CalendarDays), "report-received", false, [], ["R20.1"]) { Categories = ["test-data"] };
        var at = new DateTimeOffset(2024, 7, 1, 10, 0, 0, TimeSpan.FromHours(8));
        AppealJudgement.Judge(rule, new(at, at, false, []) { Category = category }, TestCalendars.China, Zone).Flaws.ShouldBe(taken ? [] : [AppealFlaw.OtherCategory], why);
    }

    [Theory]
    [MemberData(nameof(Contacts))]
    public void Who_received_a_complaint_keeps_it_until_it_is_accepted(SpecRow row)
    {
        var handovers = row.Codes("handovers").Select(handover => handover.Split(':'))
            .Select(handover => new Handover(handover[0], handover[1] == "yes" ? DateTimeOffset.UnixEpoch : null));
        FirstContact.Responsible(row.Text("receiver"), handovers).ShouldBe(row.Text("responsible"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_complaint_goes_the_way_of_its_category(SpecRow row)
    {
        var route = Escalation.RouteOf(Categories, row.Text("category").Length == 0 ? null : row.Text("category"));
        (route?.HandledBy ?? []).ShouldBe(row.Codes("handled_by"), row.Why);
        (route?.ReportTo ?? []).ShouldBe(row.Codes("report_to"), row.Why);
        (route is null).ShouldBe(row.Codes("handled_by").Length == 0, row.Why);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void The_chain_of_reports_goes_one_up(SpecRow row) =>
        (Escalation.RouteOf(Categories, "hotline")!.NextAfter(row.Text("role")) ?? "").ShouldBe(row.Text("next"), row.Why);

    [Theory]
    [MemberData(nameof(Deferred))]
    public void A_deferred_answer_is_promised_and_reported(SpecRow row) =>
        Escalation.Owed(row.Flag("at_once"), row.Flag("promised") ? DateTimeOffset.UnixEpoch : null, row.Flag("reported"))
            .Select(duty => duty.ToString()).ShouldBe(row.Codes("owed"), row.Why);

    [Theory]
    [MemberData(nameof(Perceptions))]
    public void Each_perception_has_its_own_base(SpecRow row)
    {
        var answers = row.Codes("answers").Select(answer => new PerceivedHandling(Answer(answer[0]), Answer(answer[1]), 1)).ToArray();
        PerceptionIndicators.Of(answers).ShouldBe(
            new PerceptionIndicators(row.Whole("resolved_of"), row.OptionalNumber("resolved"), row.Whole("time_of"), row.OptionalNumber("time")), row.Why);
    }

    private static bool? Answer(char said) => said == '-' ? null : said == 'y';

    private static CategoryRule Category(string code, string[] handledBy, string[] reportTo) => new(code, Records.Name, null, handledBy, reportTo, []);
}
