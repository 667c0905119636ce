using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>What becomes of a round when its forms are out: a manufacturer collects them within fifteen working days and distributes them three later; a property company analyses and handles its survey by the week.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R05_r13_round_deadlines(ScenarioHost host) : Scenario(host)
{
    private const string Sales = "sales-quality-survey-flow";
    private const string Property = "property-door-visits";

    [Fact, Rule("R13.7"), Rule("R13.8")]
    public async Task Forms_issued_on_a_Monday_are_collected_by_the_fifteenth_working_day_and_distributed_three_later()
    {
        var company = await Adopt(Sales, on: "2024-07-01");
        await company.Department("sales", "quality", "price");
        var sales = await company.Person("zhao", Sales, ["sales"], from: "2024-01-01");
        var engineer = await company.Person("wang", Sales, ["engineering"], from: "2024-01-01");
        var round = await company.PlannedRound("2024Q3", "quarterly", Planning.OfSales, "quality", "price");
        await round.Reaches("forms-collected", "2024-07-01 09:00:00", "sales", sales).IsRefused("forms-issued", "R13.7");
        await round.Distribute("fax-1", "2024-07-01 09:00:00", forms: 10, channel: "fax");

        At("2024-07-22");
        await round.Deadlines().Gives(lines => lines, ["collection 2024-07-22 – Open", "distribution – – NotStarted", "analysed – – NotStarted"]);
        await round.Telling().Gives(lines => lines[..2], ["collection sales", "distribution sales"]);
        await round.Overdue().Gives(lines => lines, []);
        await round.Reaches("forms-distributed", "2024-07-22 09:00:00", "sales", sales).IsRefused("forms-collected", "R13.8");
        await round.Reaches("forms-collected", "2024-07-22 09:00:00", "engineering", engineer).IsRefused("role", "sales", "R13.7");
        await round.Reaches("forms-collected", "2024-07-22 09:00:00", "sales", engineer).IsRefused("wang", "sales");
        await round.Reaches("forms-collected", "2024-06-30 23:59:59", "sales", sales).IsRefused("reached_at");
        await round.Reaches("forms-counted", "2024-07-22 09:00:00", "sales", sales).IsRefused("event", "forms-collected");

        // Day 16 begins, and nothing was collected; on the same day it is entered late, on day 15 in time.
        At("2024-07-23");
        await round.Overdue().Gives(lines => lines, ["collection 2024-07-22 – Missing"]);
        await round.Reaches("forms-collected", "2024-07-22 17:00:00", "sales", sales);
        await round.Reaches("forms-collected", "2024-07-22 17:00:00", "sales", sales);
        await round.Reaches("forms-collected", "2024-07-22 18:00:00", "sales", sales).IsRefused("forms-collected");
        await round.Deadlines().Gives(lines => lines, ["collection 2024-07-22 2024-07-22 InTime", "distribution 2024-07-25 – Open", "analysed – – NotStarted"]);
        At("2024-07-26");
        await round.Overdue().Gives(lines => lines, ["distribution 2024-07-25 – Missing"]);
        await round.Customers(5, "54");
        await company.EtlRun();
        await company.Report("zh-CN", round).Says(
            "2024Q3 | 下发问卷15个工作日后收回 | 2024-07-01 | 2024-07-22 | 2024-07-22 | 按时 | R13.7",
            "2024Q3 | 收回整理，3个工作日后发至各部门 | 2024-07-22 | 2024-07-25 | – | 未记录，已过期 | R13.8", "2024Q3“收回整理，3个工作日后发至各部门”未记录，已过截止日 2024-07-25（R13.8）。");
        await round.Reaches("forms-distributed", "2024-07-25 17:00:00", "sales", sales);
        await round.Deadlines().Gives(lines => lines, ["collection 2024-07-22 2024-07-22 InTime", "distribution 2024-07-25 2024-07-25 InTime", "analysed – – NotStarted"]);
        await round.Overdue().Gives(lines => lines, []);
    }

    [Fact, Rule("R13.7"), Rule("R13.8")]
    public async Task A_day_later_is_late_and_the_three_working_days_count_from_the_collection()
    {
        var company = await Adopt(Sales, on: "2024-07-01");
        await company.Department("sales", "quality", "price");
        var sales = await company.Person("zhao", Sales, ["sales"], from: "2024-01-01");
        var quality = await company.Person("li", Sales, ["quality-control"], from: "2024-01-01");
        var round = await company.PlannedRound("2024Q3", "quarterly", Planning.OfSales, "quality", "price");
        await round.Distribute("fax-1", "2024-07-01 09:00:00", forms: 10, channel: "fax");
        At("2024-07-30");
        await round.Customers(5, "54");
        await round.Close();
        await round.Reaches("forms-collected", "2024-07-23 00:00:00", "sales", sales);
        await round.Reaches("forms-distributed", "2024-07-22 23:59:59", "sales", sales).IsRefused("forms-distributed", "forms-collected");
        await round.Reaches("forms-distributed", "2024-07-29 09:00:00", "quality-control", quality);
        await round.Deadlines().Gives(lines => lines[..2], ["collection 2024-07-22 2024-07-23 Late", "distribution 2024-07-26 2024-07-29 Late"]);
        await round.Overdue().Gives(lines => lines, ["collection 2024-07-22 2024-07-23 Late", "distribution 2024-07-26 2024-07-29 Late", "analysed – – NotRecorded"]);
        await company.EtlRun();
        await company.Report("zh-CN", round).Says("2024-07-23 | 逾期 | R13.7", "2024Q3“下发问卷15个工作日后收回”逾期：截止日 2024-07-22，2024-07-23 达到（R13.7）。");
        await company.Report("en", round).Says("was late: last day 2024-07-26, reached on 2024-07-29 (R13.8).");
    }

    [Fact, Rule("R13.7"), Rule("R13.8")]
    public async Task A_wrong_count_or_day_is_corrected_with_a_reason_that_the_report_shows()
    {
        var company = await Adopt(Sales, on: "2024-07-01");
        await company.Department("sales", "quality", "price");
        var sales = await company.Person("zhao", Sales, ["sales"], from: "2024-01-01");
        var round = await company.PlannedRound("2024Q3", "quarterly", Planning.OfSales, "quality", "price");
        await round.Distribute("fax-1", "2024-07-01 09:00:00", forms: 10, channel: "fax");
        At("2024-07-30");
        await round.Customers(5, "54");
        await round.Reaches("forms-collected", "2024-07-23 09:00:00", "sales", sales);
        await round.Close();
        await round.Overdue().Gives(lines => lines, ["collection 2024-07-22 2024-07-23 Late", "distribution 2024-07-26 – Missing", "analysed – – NotRecorded"]);
        await round.Correct("forms-collected", "2024-07-22T17:00:00+08:00", " ").IsRefused("reason");
        await round.Correct("forms-collected", "2024-07-23T09:00:00+08:00", "slip of the pen").IsRefused("forms-collected", "2024-07-23");
        await round.Correct("forms-collected", "2024-06-30T17:00:00+08:00", "slip of the pen").IsRefused("value");
        await round.Correct("forms_sent", "9", "slip of the pen").IsRefused("value", "10");
        await round.Correct("survey_kind", "internal", "slip of the pen").IsRefused("survey_kind", "forms_sent");
        await round.Correct("colour", "red", "slip of the pen").IsRefused("colour", "forms_sent, forms_sent_on, forms-collected");
        await round.Corrections().Gives(lines => lines, []);
        await round.Correct("forms-collected", "2024-07-22T17:00:00+08:00", "read the slip wrongly", "correct-1");
        await round.Correct("forms_sent", "12", "two forms by hand");
        await round.Correct("forms-collected", "2024-07-22T17:00:00+08:00", "read the slip wrongly", "correct-1");
        await round.Corrections().Gives(lines => lines,
            ["forms-collected: 2024-07-23T09:00:00+08:00 -> 2024-07-22T17:00:00+08:00, read the slip wrongly", "forms_sent: 10 -> 12, two forms by hand"]);
        await round.Overdue().Gives(lines => lines, ["distribution 2024-07-25 – Missing", "analysed – – NotRecorded"]);
        await company.EtlRun();
        await company.Figure("return-rate", round).Is(41.67m);
        await company.Report("zh-CN", round).Says(
            "2024-07-22 | 按时 | R13.7", "2024Q3 | 问卷收回 | 2024-07-23T09:00:00+08:00 | 2024-07-22T17:00:00+08:00 | 2024-07-30 | read the slip wrongly", "2024Q3 | 发出份数 | 10 | 12 | 2024-07-30 | two forms by hand");

        // Collected on a Friday: the third working day after it is a Wednesday.
        await round.Correct("forms-collected", "2024-07-19T17:00:00+08:00", "it was the week before");
        await round.Overdue().Gives(lines => lines, ["distribution 2024-07-24 – Missing", "analysed – – NotRecorded"]);
    }

    [Fact, Rule("R05.29"), Rule("R05.31")]
    public async Task A_survey_is_analysed_in_the_first_week_after_its_end_and_handled_by_the_third()
    {
        var company = await Adopt(Property, on: "2026-06-10");
        await company.Department("service", "service", "safety");
        var administration = await company.Person("chen", Property, ["administration"]);
        var round = await company.Round("2026H1", "full");
        await round.Customers(5, "54");
        await round.Reaches("results-analysed", "2026-06-10 09:00:00", "administration", administration).IsRefused("round-closed", "R05.29");
        await round.Close();
        At("2026-06-18");
        await round.Overdue().Gives(lines => lines, ["analysed 2026-06-17 – Missing"]);
        At("2026-07-02");
        await round.Reaches("results-analysed", "2026-06-17 18:00:00", "administration", administration);
        await round.Overdue().Gives(lines => lines, ["handled 2026-07-01 – Missing"]);
        await round.Reaches("survey-handled", "2026-07-01 18:00:00").IsRefused("role", "administration", "R05.31");
        await round.Reaches("survey-handled", "2026-07-01 18:00:00", "administration", administration);
        await round.Deadlines().Gives(lines => lines, ["analysed 2026-06-17 2026-06-17 InTime", "handled 2026-07-01 2026-07-01 InTime"]);
        await round.Telling().Gives(lines => lines, ["analysed administration", "handled administration"]);

        // The open letter belongs to the handling: out on day 21 it is in time, a day later late.
        await round.Reaches("widespread-problems", "2026-06-17 18:00:00", by: administration);
        await round.Lacking().Gives(notices => notices, "open-letter by 2026-07-01 missing R05.31 R05.32");
        await Letter("in-time", "2026-07-01").Gives(notice => notice.Outcome, NoticeOutcome.InTime);
        await Letter("late", "2026-07-02").Gives(notice => notice.Outcome, NoticeOutcome.Late);
        await round.Lacking().Gives(notices => notices, "");

        Step<Notice> Letter(string word, string on) => company.Publishes(
            "open-letter", word, on, round, NoticeWay.Letter, letter => (letter.Method, letter.Measures, letter.Deadline) = ("a", "b", Period.Day(new DateOnly(2026, 8, 31))));
    }
}
