using CSat.Analytics.Figures;
using CSat.Analytics.Findings;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Findings;
using CSat.Domain.Problems;
using CSat.Domain.Surveys;
using CSat.Domain.Targets;
using CSat.Hosting.Errors;
using CSat.Regimes;

namespace CSat.Analytics.Tests;

/// <summary>What the regimes R01, R07, R08, R11 and R13 say about rounds at and beside their limits, over a real DuckDB file.</summary>
public sealed class DemandTests(DemandTests.Warehouse warehouse) : IClassFixture<DemandTests.Warehouse>
{
    [Theory]
    [InlineData("r07-85", ValidityVerdict.NotValid, "R07.14: 85 of 100 is not more than 85 %")]
    [InlineData("r07-86", ValidityVerdict.Valid, "R07.14: 86 of 100 is")]
    [InlineData("r07-uncounted", ValidityVerdict.NotShown, "R07.14: nobody counted the forms sent, which proves neither")]
    [InlineData("r07-open", ValidityVerdict.Open, "R07.14: forms may still come back")]
    [InlineData("r01-82", ValidityVerdict.NoRule, "R01 lowers the rate and leaves the survey valid")]
    public void A_survey_is_valid_above_85_percent_returned(string round, ValidityVerdict expected, string why) => Verdict(round).Validity.ShouldBe(expected, why);

    [Theory]
    [InlineData("r01-85", 90, 90, "R01.18: 85 % is reached")]
    [InlineData("r01-82", 90, 87, "R01.18: three points short take three points")]
    public void Each_point_short_takes_a_point_from_the_composite_rate(string round, int composite, int adjusted, string why) =>
        Verdict(round).ShouldSatisfyAllConditions(verdict => verdict.CompositeRate.ShouldBe(composite, why), verdict => verdict.AdjustedRate.ShouldBe(adjusted, why));

    [Fact]
    public void What_is_not_collected_is_not_recorded_and_never_met()
    {
        var limits = Verdict("r01-82").Limits;
        limits.Where(limit => !limit.IsRecorded).Select(limit => limit.Rule.Code).ShouldBe(["distribution-rate", "truthfulness-rate", "verification-share"]);
        limits.Where(limit => !limit.IsRecorded).ShouldAllBe(limit => limit.Reading.Outcome == LimitOutcome.NoData);
        limits.Where(limit => !limit.IsRecorded).Select(limit => DemandTexts.Value(limit).Zh).ShouldBe(["无数据", "未采集", "未采集"]);
    }

    [Fact]
    public void The_share_handed_out_stands_on_a_base_that_is_recorded_and_never_on_the_forms_returned()
    {
        var handedOut = Verdict("r01-82").Limits.Single(limit => limit.Rule.Code == "distribution-rate");
        (handedOut.Part, handedOut.Whole).ShouldBe((100, null), "R01.7, R06.17: nobody recorded whom a form must be given to");
        DemandTexts.Base(handedOut).ShouldSatisfyAllConditions(text => text.Zh.ShouldBe("100 / 入住户数未采集"), text => text.En.ShouldBe("100 / occupied households not recorded"));
    }

    [Theory]
    [InlineData("r08-100", "returned-forms", LimitOutcome.Met, "R08.16: 100 is enough")]
    [InlineData("r08-99", "returned-forms", LimitOutcome.Missed, "R08.16: 99 is not")]
    [InlineData("r08-self", "returned-forms", LimitOutcome.Met, "R08.16, Q63: 99 of customers and one of a salesperson")]
    [InlineData("r08-100", "competitor-forms", LimitOutcome.Met, "R08.17: 10 is enough")]
    [InlineData("r08-99", "competitor-forms", LimitOutcome.Missed, "R08.17: 9 is not")]
    [InlineData("r11-99", "return-rate", LimitOutcome.Met, "R11.21: 198 of 200")]
    [InlineData("r11-98", "return-rate", LimitOutcome.Missed, "R11.21: 197 of 200")]
    [InlineData("r11-part-2", "return-rate", LimitOutcome.Met, "R11.21 is for the quarter: 98 and 100 of 200 together")]
    public void A_limit_is_met_at_its_boundary_and_missed_beside_it(string round, string limit, LimitOutcome expected, string why) =>
        Verdict(round).Limits.Single(judged => judged.Rule.Code == limit).Reading.Outcome.ShouldBe(expected, why);

    [Fact]
    public void Blank_and_late_forms_and_refused_rows_are_named_apart()
    {
        using var file = new WarehouseFile(WarehouseFile.Demands);
        file.Execute("""
            update fct_round_return set forms_returned = forms_returned - 2, forms_late = 2, forms_blank = 1, forms_undated = 3
            where rating_kind = 2 and round_key = (select round_key from dim_round where round_code = 'r11-98');
            insert into fct_import values
              (1, uuid(), 'responses', 'x', 20260101, now(), 5, 0, 0, 1, 9, 0, false), (2, uuid(), 'responses', 'x', 20260101, now(), 9, 0, 5, 1, 3, 0, true), (3, uuid(), 'complaints', 'y', 20260101, now(), 0, 0, 0, 0, 1, 0, true);
            insert into fct_import_refusal values (1, 'UNPARSABLE_DATE', 9), (2, 'UNPARSABLE_DATE', 1), (2, 'LEVEL_OUT_OF_SCALE', 2), (2, 'OLDER_EXPORT', 7), (3, 'UNKNOWN_CODE', 1);
            """);
        var figures = file.Figures("r11-98");

        figures.Quality.ShouldSatisfyAllConditions(quality => quality.Blank.ShouldBe(1), quality => quality.Late.ShouldBe(2), quality => quality.Undated.ShouldBe(3));
        figures.Quality.Sentences().Select(sentence => sentence.En).ShouldBe([
            "1 form was handed in without one answered item (blank): not returned, and in no rate and no sample size.",
            "2 forms came back after the return window: rated, but not in the return rate.",
            "For 3 forms no sending is recorded, so the return window cannot be judged; counted as returned.",
            "Imports of complaints refused 1 row, which is in no figure (unknown code 1); rows corrected and imported later are still counted here.",
            "Imports of forms refused 3 rows, which are in no figure (level not on the scale 2, unreadable date 1); rows corrected and imported later are still counted here."]);
        ReviewConclusion.Of(figures).Quality.Select(line => line.Zh).ShouldContain("问卷导入时有 3 行被拒绝，不在任何数值之内（等级不在量表之内 2 行、日期无法识别 1 行）");
        figures.Verdicts.Rows[^1].Limits.Single(judged => judged.Rule.Code == "return-rate").Part.ShouldBe(195);
    }

    [Fact]
    public void A_limit_for_some_kinds_is_not_judged_for_others() =>
        Verdict("r08-special").Limits.ShouldBeEmpty("R08.16 and R08.17 are for routine surveys; limits of visits are for none");

    [Theory]
    [InlineData("r11-99", "A", "R11.18: 80 is in grade A")]
    [InlineData("r11-98", null, "R11.18: 76 is in no grade, and none is invented")]
    public void The_degree_is_graded(string round, string? grade, string why) => Verdict(round).Grade?.Code.ShouldBe(grade, why);

    [Fact]
    public void Triggers_of_R11_name_what_is_due_and_what_is_not_recorded()
    {
        var called = warehouse.Of("r11-98").Called;
        called.Due.Select(action => (action.Rule.Code, action.Value)).ShouldBe([("total-below-80", 76m), ("item-at-most-70", 40m), ("any-comment", 1m)]);
        called.Unjudged.Select(action => (action.Rule.Code, action.State)).ShouldBe([("customer-below-80", CallState.NotRecorded)]);
    }

    [Fact]
    public void A_single_customer_at_the_worst_grade_calls_for_all_that_the_regime_names_though_no_number_is_shown()
    {
        using var file = new WarehouseFile(WarehouseFile.Demands);
        file.LeaveOneForm("r11-98");
        var called = file.Figures("r11-98").Called;

        called.Due.Select(action => action.Rule.Code).ShouldBe(["total-below-80", .. Enumerable.Repeat("item-at-most-70", 10), "any-comment"], ignoreOrder: true);
        called.Due.Where(action => action.Rule.Code != "any-comment").ShouldAllBe(action => !action.IsShown && DemandTexts.Figure(action).En == "suppressed");
    }

    [Fact]
    public void At_80_percent_nothing_of_R11_is_due() => warehouse.Of("r11-99").Called.Due.ShouldBeEmpty();

    [Fact]
    public void The_joint_review_looks_at_the_mean_of_the_forms_and_not_at_the_pooled_ratings()
    {
        var figures = warehouse.Of("r11-uneven");
        figures.Trend.Rows[^1].Surveyed.Degree!.Value.ShouldBe(92.73m, 0.01m);
        figures.Called.Actions.Single(action => action.Rule.Code == "total-below-80").ShouldSatisfyAllConditions(
            action => action.Value.ShouldBe(60m), action => action.State.ShouldBe(CallState.Due), action => action.Subject.Zh.ShouldBe("总均分"));
    }

    [Fact]
    public void Target_grade_and_trend_of_R11_go_by_the_mean_of_the_forms_totals()
    {
        var figures = warehouse.Of("r11-uneven");
        var trend = figures.Trend;

        trend.Rows.Select(row => (row.Round.Code, row.Surveyed.Value(TrendMeasure.FormMean))).ShouldBe(
            [("r11-99", 80m), ("r11-98", 76m), ("r11-uneven", 60m)], "198 forms of 80, 197 of 76; 30 of 100 and 30 of 20");
        trend.Measures.ShouldBe([TrendMeasure.FormMean, TrendMeasure.Degree, TrendMeasure.Rate]);
        trend.JudgeTarget(TrendMeasure.FormMean)!.ShouldSatisfyAllConditions(judged => judged.Outcome.ShouldBe(TargetOutcome.Missed), judged => judged.Margin.ShouldBe(-20));
        trend.JudgeTarget(TrendMeasure.Degree)!.Outcome.ShouldBe(TargetOutcome.NoTarget, "92.7 % of all ratings pooled would have met it");
        trend.Judge(TrendMeasure.FormMean)!.SincePrevious!.ShouldSatisfyAllConditions(
            change => change.PercentagePoints.ShouldBe(-16), change => change.Direction.ShouldBe(TrendDirection.Fallen));
        figures.Verdicts.Rows[^1].ShouldSatisfyAllConditions(verdict => verdict.Score.ShouldBe(60), verdict => verdict.Grade.ShouldBeNull());
        figures.Focus.Fallen.Single().Parts.Single().Change.Measure.ShouldBe(TrendMeasure.FormMean);
        ReviewFindings.Of(figures).Select(finding => finding.Id).ShouldContain("form-mean-target");
    }

    [Fact]
    public void A_fixed_target_is_for_its_survey_kinds_alone()
    {
        warehouse.Of("r13-q2").Trend.Rows[^1].RateGoal.ShouldNotBeNull("R13.3: the customers' rate");
        warehouse.Of("r13-internal").Trend.Rows[^1].RateGoal.ShouldBeNull("R13.3: rounds of internal customers are not held against it");
    }

    [Fact]
    public void Dissatisfied_ratings_call_for_action_by_their_number() =>
        warehouse.Of("r08-99").Called.Due.Select(action => (action.Rule.Code, action.Value, action.Base)).ShouldBe([("dissatisfied-ratings", 99m, 990L)]);

    [Fact]
    public void A_fixed_target_is_judged_over_its_half_year()
    {
        var trend = warehouse.Of("r13-q2").Trend;
        trend.Rows[^1].RateGoal!.Rules.ShouldBe(["R13.2", "R13.3"]);
        trend.TargetRows(TrendMeasure.Rate).Count.ShouldBe(2);
        trend.JudgeTarget(TrendMeasure.Rate)!.ShouldSatisfyAllConditions(judged => judged.Value.ShouldBe(95m), judged => judged.Outcome.ShouldBe(TargetOutcome.Met));
        warehouse.Of("r13-q1").Trend.JudgeTarget(TrendMeasure.Rate)!.Outcome.ShouldBe(TargetOutcome.Met, "R13.3: 90 itself is enough");
    }

    [Fact]
    public void A_target_that_the_organisation_sets_itself_is_none_until_it_is_set() => warehouse.Of("r08-99").Trend.Rows[^1].DegreeGoal.ShouldBeNull();

    [Theory]
    [InlineData("r07-85", "not-valid-r07-85", "调查无效：回收率 85%（85 / 100），要求 > 85%（R07.14）", "return rate 85% (85 / 100), required > 85% (R07.14)")]
    [InlineData("r07-uncounted", "validity-not-shown", "发出份数未统计", "forms sent not counted")]
    [InlineData("r01-82", "return-penalty", "综合满意率扣减 3 个百分点，由 90% 降为 87%", "from 90% to 87%")]
    [InlineData("r01-82", "limits-not-recorded", "发放率、总体真实率、核实比例未采集", "Distribution rate, Overall truthfulness rate, Verification share")]
    [InlineData("r11-98", "limit-return-rate", "提出改善报告", "improvement report due")]
    [InlineData("r11-98", "grade", "不在制度的任何等级之内", "lies in no grade")]
    [InlineData("r11-99", "grade", "属于A级", "is Grade A")]
    [InlineData("r11-98", "called-actions", "要求采取措施 3 项", "call for 3 actions")]
    public void A_sentence_says_it_in_both_languages(string round, string id, string zh, string en)
    {
        var text = ReviewFindings.Of(warehouse.Of(round)).Single(finding => finding.Id == id).Text;
        text.Zh.ShouldContain(zh);
        text.En.ShouldContain(en);
    }

    [Fact]
    public void Every_sentence_on_a_survey_that_does_not_count_says_so()
    {
        var findings = ReviewFindings.Of(warehouse.Of("r07-85"));
        findings.Single(finding => finding.Id == "level").Text.Zh.ShouldEndWith("其中 2025H1 调查无效。");
        SummaryCards.Of(warehouse.Of("r07-85"))[0].Note.En.ShouldStartWith("not valid");
        ReviewFindings.Of(warehouse.Of("r07-86")).Single(finding => finding.Id == "level").Text.Zh.ShouldNotContain("无效");
        ReviewFindings.Of(warehouse.Of("r07-86")).Single(finding => finding.Id == "degree-since-previous").Text.En.ShouldEndWith("Not valid: 2025H1.");
    }

    [Fact]
    public void A_regime_adopted_before_a_check_of_today_judges_as_it_did()
    {
        using var old = new WarehouseFile(WarehouseFile.Demands);
        old.Execute("UPDATE ref_regime SET content = replace(content, 'schema: 1', 'schema: 1' || chr(10) || 'former-key: [1, 2]') WHERE regime_key = 1");
        Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(old.Text("SELECT content FROM ref_regime WHERE regime_key = 1")));

        old.Figures("r07-85").Verdicts.Rows[^1].Validity.ShouldBe(ValidityVerdict.NotValid);
    }

    [Fact]
    public void A_regime_whose_text_cannot_be_read_is_refused_by_name()
    {
        using var damaged = new WarehouseFile(WarehouseFile.Demands);
        damaged.Execute("UPDATE ref_regime SET content = replace(content, 'schema: 1', 'schema: 7') WHERE regime_key = 4");

        var problem = Should.Throw<ProblemException>(() => damaged.Figures("r07-85")).Problems.Single();

        problem.Message.En.ShouldContain("iatf16949-quarterly 1");
        problem.Message.En.ShouldContain("schema \"7\"");
    }

    private RoundVerdict Verdict(string round) => warehouse.Of(round).Verdicts.Rows[^1];

    public sealed class Warehouse : IDisposable
    {
        private readonly WarehouseFile _file = new(WarehouseFile.Demands);

        public ReviewFigures Of(string round) => _file.Figures(round);

        public void Dispose() => _file.Dispose();
    }
}
