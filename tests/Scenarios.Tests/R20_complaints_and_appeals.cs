using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A testing laboratory's complaints and appeals: classes, the retest, the two time limits, written answers, and closure by the customer.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R20_complaints_and_appeals(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "testing-laboratory-appeals";

    [Fact, Rule("R20.3"), Rule("R20.4"), Rule("R20.5"), Rule("R20.6")]
    public async Task Complaints_are_of_general_affairs_or_of_test_data_hard_cases_and_those_of_surveys_apart()
    {
        var company = await Taking(on: "2026-03-31");
        foreach (var category in new[] { "general-affairs", "test-data", "hard-case", "from-survey" })
        {
            await company.Complaint("letter", category, at: "2026-03-05 10:00");
        }

        await company.Complaint("letter", "other", at: "2026-03-05 10:00").IsRefused("general-affairs, test-data, urgent-appeal, hard-case, from-survey");
        await company.EtlRun();
        await company.Report("zh-CN").Says("2026-03 共受理投诉 4 件，其中 4 件尚未结案");
    }

    [Fact, Rule("R20.7"), Rule("R20.8")]
    public async Task A_complaint_of_data_goes_from_the_raw_records_through_the_approved_opinion_to_the_blind_retest()
    {
        var company = await Taking(on: "2026-03-31");
        await company.Person("wang", Regime, ["quality-manager"]);
        var complaint = await company.Complaint("letter", "test-data", at: "2026-03-02 10:00");
        await complaint.Record("raw-records-checked", "2026-03-03 10:00");
        await complaint.Record("opinion-approved", "2026-03-04 10:00");
        await complaint.Record("sample-coded", "2026-03-05 10:00");
        await complaint.Record("retested", "2026-03-06 10:00");
        await complaint.Record("sample-lost", "2026-03-06 10:00").IsRefused("raw-records-checked, opinion-approved, sample-coded, retested");
        await complaint.Answer("2026-03-09 10:00");
        await complaint.Close("2026-03-10 10:00", role: "quality-manager", reason: "复检结果与原结果一致", by: "wang");
        await complaint.Is(ComplaintState.Closed);
    }

    [Fact, Rule("R20.8"), Rule("R20.11")]
    public async Task The_result_of_a_retest_is_written_within_15_days_of_acceptance_and_without_a_retest_nothing_is_due()
    {
        var company = await Taking(on: "2026-03-31");
        var (kept, late) = (await company.Complaint("letter", "test-data", at: "2026-03-02 10:00"), await company.Complaint("letter", "test-data", at: "2026-03-02 10:00"));
        await kept.Clock("result", ClockOutcome.NotStarted);
        await kept.Record("sample-coded", "2026-03-05 10:00");
        await kept.Answer("2026-03-17 23:59");
        await kept.Clock("result", ClockOutcome.InTime, due: "2026-03-17 23:59");
        await late.Record("sample-coded", "2026-03-05 10:00");
        await late.Answer("2026-03-18 00:00");
        await late.Clock("result", ClockOutcome.Late, due: "2026-03-17 23:59");
        await company.EtlRun();
        await company.Report("zh-CN").Says("受理后15日内书面通知复检结果 | R20.11 | 1 | 1 | 50.00");
    }

    [Fact, Rule("R20.12")]
    public async Task An_urgent_appeal_is_answered_within_three_working_days()
    {
        var company = await Taking(on: "2026-03-31");
        var (kept, late) = (await company.Complaint("letter", "urgent-appeal", at: "2026-03-05 10:00"), await company.Complaint("letter", "urgent-appeal", at: "2026-03-05 10:00"));
        await kept.Answer("2026-03-10 23:59");
        await kept.Clock("urgent-answer", ClockOutcome.InTime, due: "2026-03-10 23:59");
        await late.Answer("2026-03-11 00:00");
        await late.Clock("urgent-answer", ClockOutcome.Late, due: "2026-03-10 23:59");
        await company.EtlRun();
        await company.Report("zh-CN").Says("紧急申诉三个工作日内答复 | R20.12 | 1 | 1 | 50.00");
    }

    [Fact, Rule("R20.13"), Rule("R20.14")]
    public async Task A_retest_ends_with_the_report_upheld_or_corrected()
    {
        var company = await Taking(on: "2026-03-31");
        var (upheld, corrected) = (await company.Complaint("letter", "test-data", at: "2026-03-02 10:00"), await company.Complaint("letter", "test-data", at: "2026-03-02 10:00"));
        await upheld.Record("report-upheld", "2026-03-06 10:00");
        await corrected.Record("report-corrected", "2026-03-06 10:00");
        await corrected.Record("report-lost", "2026-03-06 10:00").IsRefused("report-upheld, report-corrected");
    }

    [Fact, Rule("R20.15"), Rule("R20.16"), Rule("R20.17")]
    public async Task Justified_or_not_the_customer_is_told_in_writing_and_says_in_turn_what_he_thinks_of_it()
    {
        var company = await Taking(on: "2026-03-31");
        var (justified, unjustified) = (await company.Complaint("letter", "general-affairs", at: "2026-03-02 10:00"), await company.Complaint("letter", "general-affairs", at: "2026-03-02 10:00"));
        await justified.Verdict(satisfied: true, "2026-03-03 10:00").IsRefused("answered");
        await justified.Answer("2026-03-04 10:00", "投诉成立：报告晚发两天，已调整排班。");
        await justified.Said("投诉成立：报告晚发两天，已调整排班。");
        await justified.Verdict(satisfied: true, "2026-03-05 10:00");
        await unjustified.Answer("2026-03-04 10:00", "经查报告按约定日期送达，附签收单。");
        await unjustified.Said("经查报告按约定日期送达，附签收单。");
        await unjustified.Verdict(satisfied: false, "2026-03-05 10:00");
        await company.EtlRun();
        await company.Report("zh-CN").Says("客户对处理结果有异议的投诉有 1 件（占 50%）；没有重新打开的。");
    }

    [Fact, Rule("R20.2"), Rule("R20.18")]
    public async Task A_dissatisfied_customer_has_the_complaint_investigated_again_until_he_is_satisfied_or_the_quality_manager_gives_a_reason()
    {
        var company = await Taking(on: "2026-03-31");
        await company.Person("wang", Regime, ["quality-manager"]);
        await company.Person("sun", Regime, ["quality-manager"], from: "2026-03-09");
        await company.Person("zhao", Regime, ["department-head"]);
        var complaint = await company.Complaint("letter", "general-affairs", at: "2026-03-02 10:00");
        await complaint.Answer("2026-03-03 10:00");
        await complaint.Close("2026-03-03 11:00").IsRefused("R20.18", "客户尚未表示满意");
        for (var day = 4; day < 8; day++)
        {
            await complaint.Verdict(satisfied: false, $"2026-03-0{day} 09:00");
            await complaint.Close($"2026-03-0{day} 10:00").IsRefused("R20.18", "客户尚未表示满意");
            await complaint.Reopen($"2026-03-0{day} 11:00");
            await complaint.Answer($"2026-03-0{day} 12:00");
        }

        await complaint.Close("2026-03-09 09:00", role: "department-head", reason: "多次说明", by: "zhao").IsRefused("R20.18");
        await complaint.Close("2026-03-09 09:00", role: "quality-manager", reason: "多次说明", by: "zhao").IsRefused("ROLE_NOT_HELD", "zhao", "2026-03-09");
        await complaint.Close("2026-03-09 09:00", role: "quality-manager", reason: "多次说明").IsRefused("ROLE_NOT_HELD", "CreateApiKey");
        await complaint.Close("2026-03-08 09:00", role: "quality-manager", reason: "多次说明", by: "sun").IsRefused("ROLE_NOT_HELD", "2026-03-08");
        await complaint.Close("2026-03-09 09:00", role: "quality-manager", by: "wang").IsRefused("note");
        await complaint.Close("2026-03-09 10:00", role: "quality-manager", reason: "客户要求超出合同范围", by: "sun");
        await complaint.Is(ComplaintState.Closed, reopened: 4);

        var satisfied = await company.Complaint("letter", "test-data", at: "2026-03-02 10:00");
        await satisfied.Answer("2026-03-03 10:00");
        await satisfied.Verdict(satisfied: true, "2026-03-04 10:00");
        await satisfied.Close("2026-03-04 11:00");
        await satisfied.Is(ComplaintState.Closed);
        foreach (var category in new[] { "hard-case", "from-survey", "urgent-appeal" })
        {
            await company.Complaint("letter", category, at: "2026-03-05 10:00");
        }
    }

    private async Task<Company> Taking(string on)
    {
        var company = await Adopt(Regime, on);
        await company.Categories("general-affairs", "test-data", "urgent-appeal", "hard-case", "from-survey", "other");
        return company;
    }
}
