using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>An IATF 16949 supplier's complaints: half-hour notices, the 8D report in three working days, closure by two confirmations.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R11_complaint_clocks(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "iatf16949-quarterly";

    [Fact, Rule("R11.36")]
    public async Task The_departments_are_told_within_half_an_hour_of_confirming_the_defect_and_a_minute_more_is_late()
    {
        var company = await Taking(on: "2026-03-05 12:00");
        var (told, late, open) = (await Complained(company, "2026-03-05 08:00"), await Complained(company, "2026-03-05 08:00"), await Complained(company, "2026-03-05 08:00"));
        await told.Clock("notice", ClockOutcome.NotStarted);
        await told.ConfirmDefect("2026-03-05 09:00");
        await told.Notify("2026-03-05 09:30");
        await told.Clock("notice", ClockOutcome.InTime, due: "2026-03-05 09:30");
        await late.ConfirmDefect("2026-03-05 09:00");
        await late.Notify("2026-03-05 09:31");
        await late.Clock("notice", ClockOutcome.Late, due: "2026-03-05 09:30");
        await open.ConfirmDefect("2026-03-05 11:55");
        await open.Clock("notice", ClockOutcome.Open, due: "2026-03-05 12:25");
        At("2026-03-05 12:26");
        await open.Clock("notice", ClockOutcome.Late, due: "2026-03-05 12:25");
        await company.EtlRun();
        await company.Report("zh-CN").Says("确认不良后30分钟内通知 | R11.36 | 1 | 2 | 66.67 | 0 | 0 | 0");
        await NoticesOfDefects(company);
    }

    [Fact, Rule("R11.37")]
    public async Task Stock_is_quarantined_within_half_an_hour_of_the_engineers_confirmation_and_counted_within_another()
    {
        var company = await Taking(on: "2026-03-05 12:00");
        var (kept, late) = (await Complained(company, "2026-03-05 08:00"), await Complained(company, "2026-03-05 08:00"));
        await kept.ConfirmDefect("2026-03-05 08:10");
        await kept.Clock("stock-quarantine", ClockOutcome.NotStarted);
        await kept.Record("engineer-confirmed", "2026-03-05 09:00");
        await kept.Record("stock-quarantine-ordered", "2026-03-05 09:30");
        await kept.Record("stock-reported", "2026-03-05 10:00");
        await kept.Clock("stock-quarantine", ClockOutcome.InTime, due: "2026-03-05 09:30");
        await kept.Clock("stock-report", ClockOutcome.InTime, due: "2026-03-05 10:00");
        await late.Record("engineer-confirmed", "2026-03-05 09:00");
        await late.Record("stock-quarantine-ordered", "2026-03-05 09:31");
        await late.Record("stock-reported", "2026-03-05 10:02");
        await late.Clock("stock-quarantine", ClockOutcome.Late, due: "2026-03-05 09:30");
        await late.Clock("stock-report", ClockOutcome.Late, due: "2026-03-05 10:01");
        await company.EtlRun();
        await company.Report("en").Says("OQC informed within 30 minutes to quarantine stock | R11.37 | 1 | 1 | 50.00", "OQC reports back within 30 minutes | R11.37 | 1 | 1 | 50.00");
        await NoticesOfDefects(company);
    }

    [Fact, Rule("R11.38")]
    public async Task Work_in_progress_is_quarantined_within_half_an_hour_of_confirming_the_defect_and_checked_within_another()
    {
        var company = await Taking(on: "2026-03-05 12:00");
        var (kept, late) = (await Complained(company, "2026-03-05 08:00"), await Complained(company, "2026-03-05 08:00"));
        await kept.ConfirmDefect("2026-03-05 09:00");
        await kept.Record("wip-quarantine-ordered", "2026-03-05 09:30");
        await kept.Record("wip-reported", "2026-03-05 10:00");
        await kept.Clock("wip-quarantine", ClockOutcome.InTime, due: "2026-03-05 09:30");
        await kept.Clock("wip-report", ClockOutcome.InTime, due: "2026-03-05 10:00");
        await late.ConfirmDefect("2026-03-05 09:00");
        await late.Record("wip-quarantine-ordered", "2026-03-05 09:31");
        await late.Record("wip-reported", "2026-03-05 10:02");
        await late.Clock("wip-quarantine", ClockOutcome.Late, due: "2026-03-05 09:30");
        await late.Clock("wip-report", ClockOutcome.Late, due: "2026-03-05 10:01");
        await NoticesOfDefects(company);
    }

    [Fact, Rule("R11.42")]
    public async Task The_8D_report_is_due_at_the_end_of_the_third_working_day_or_when_the_customer_says()
    {
        var company = await Taking(on: "2026-03-31");
        var (friday, late) = (await Complained(company, "2026-03-05 16:00"), await Complained(company, "2026-03-05 16:00"));
        await friday.Answer("2026-03-10 23:59");
        await friday.Clock("answer", ClockOutcome.InTime, due: "2026-03-10 23:59");
        await late.Answer("2026-03-11 00:00");
        await late.Clock("answer", ClockOutcome.Late, due: "2026-03-10 23:59");
        var (soon, far) = (await Complained(company, "2026-03-05 16:00", customerLimit: "2026-03-06 12:00"), await Complained(company, "2026-03-05 16:00", customerLimit: "2026-03-20 12:00"));
        await soon.Answer("2026-03-06 12:01");
        await soon.Clock("answer", ClockOutcome.Late, due: "2026-03-06 12:00");
        await far.Answer("2026-03-20 12:00");
        await far.Clock("answer", ClockOutcome.InTime, due: "2026-03-20 12:00");
        await company.EtlRun();
        await company.Report("zh-CN").Says("三个工作日内回复8D报告 | R11.42 | 2 | 2 | 50.00 | 0 | 0 | 0", "时限“三个工作日内回复8D报告”：4 件中有 2 件超时，占 50%。");
    }

    [Fact, Rule("R11.45"), Rule("R11.46"), Rule("R11.40")]
    public async Task Auditor_and_project_member_both_confirm_before_closure_and_again_when_the_defect_comes_back()
    {
        var company = await Taking(on: "2026-03-31");
        await company.Person("wang", Regime, ["process-auditor"]);
        await company.Person("li", Regime, ["project-member", "process-auditor"]);
        await company.Person("zhao", Regime, ["sales"]);
        var complaint = await Complained(company, "2026-03-05 16:00");
        await complaint.Record("team-formed", "2026-03-06 09:00");
        await complaint.Record("review-held", "2026-03-06 10:00");
        await complaint.Answer("2026-03-09 09:00");
        await complaint.Close("2026-03-10 09:00").IsRefused("R11.45", "process-auditor, project-member");
        await complaint.ConfirmEffect("process-auditor", "2026-03-10 09:00", by: "").IsRefused("R11.45", "ROLE_NOT_HELD", "process-auditor");
        await complaint.ConfirmEffect("process-auditor", "2026-03-10 09:00", by: "zhao").IsRefused("R11.45", "ROLE_NOT_HELD", "zhao");
        await complaint.ConfirmEffect("process-auditor", "2026-03-10 09:00", by: "wang");
        await complaint.Close("2026-03-10 09:30").IsRefused("R11.45", "confirmed by project-member");
        await complaint.ConfirmEffect("sales", "2026-03-10 09:30", by: "zhao").IsRefused("R11.45", "process-auditor, project-member");
        await complaint.ConfirmEffect("project-member", "2026-03-10 10:00", by: "wang").IsRefused("R11.45", "SAME_PERSON", "同一人已作为“process-auditor”确认过");
        await complaint.ConfirmEffect("project-member", "2026-03-10 10:00", by: "li");
        await complaint.ConfirmEffect("process-auditor", "2026-03-10 10:30", by: "li").IsRefused("SAME_PERSON");
        await complaint.Close("2026-03-10 11:00", by: "zhao").IsRefused("PERMISSION_NOT_HELD", "process-auditor、project-member");
        await complaint.Close("2026-03-10 11:00", by: "li");
        await complaint.Is(ComplaintState.Closed);

        await complaint.Reopen("2026-03-20 09:00");
        await complaint.Record("review-held", "2026-03-20 10:00");
        await complaint.Answer("2026-03-21 09:00");
        await complaint.Close("2026-03-21 10:00").IsRefused("R11.45", "process-auditor, project-member");
        await complaint.ConfirmEffect("project-member", "2026-03-22 09:00", by: "li");
        await complaint.ConfirmEffect("process-auditor", "2026-03-22 09:30", by: "wang");
        await complaint.Close("2026-03-22 10:00");
        await complaint.Is(ComplaintState.Closed, reopened: 1);
        await company.EtlRun();
        await company.Report("zh-CN").Says("共 1 件投诉：已答复 1 件，已结案 1 件，客户有异议 0 件，重新打开 1 件（客户并无异议），未结案 0 件。");
        await NoticesOfDefects(company);
    }

    // The development department writes the notice of abnormality, the improvement engineer has stock and work in progress quarantined.
    private static async Task NoticesOfDefects(Company company)
    {
        var (development, engineer) = (await company.Person("ma", Regime, ["development"]), await company.Person("hu", Regime, ["improvement-engineer"]));
        await company.Prepare("abnormality", "a", parts: Inside, by: engineer).IsRefused("ROLE_NOT_HELD", "development", "R11.36");
        await company.Prepare("abnormality", "a", parts: Inside, by: development);
        await company.Prepare("stock-quarantine", "a", parts: Inside, by: development).IsRefused("ROLE_NOT_HELD", "improvement-engineer", "R11.37");
        await company.Prepare("stock-quarantine", "a", parts: Inside, by: engineer);
        await company.Prepare("wip-quarantine", "a", parts: Inside, by: development).IsRefused("ROLE_NOT_HELD", "improvement-engineer");
        await company.Prepare("wip-quarantine", "a", parts: Inside, by: engineer);
    }

    private static void Inside(Notice notice) => notice.Audience = NoticeAudience.Departments;

    private async Task<Company> Taking(string on)
    {
        var company = await Adopt(Regime, on);
        await company.Categories("defect");
        return company;
    }

    private static Step<ComplaintCase> Complained(Company company, string at, string? customerLimit = null) => company.Complaint("telephone", "defect", at, customerLimit);
}
