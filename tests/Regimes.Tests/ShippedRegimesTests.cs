using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;

namespace CSat.Regimes.Tests;

public class ShippedRegimesTests
{
    private static readonly RegimeCatalogue Catalogue = RegimeCatalogue.Load(Repository.Folder("regimes"));

    private static Regime R08 => Catalogue.Find("manufacturing-after-sales").ShouldNotBeNull();

    private static Regime R11 => Catalogue.Find("iatf16949-quarterly").ShouldNotBeNull();

    /// <summary>How many rules each management system has in the requirements.</summary>
    private static readonly Dictionary<string, int> RuleCounts = new()
    {
        ["R01"] = 25, ["R02"] = 17, ["R03"] = 20, ["R04"] = 16, ["R05"] = 38, ["R06"] = 34, ["R07"] = 38, ["R08"] = 34,
        ["R09"] = 26, ["R10"] = 15, ["R11"] = 48, ["R12"] = 9, ["R13"] = 18, ["R14"] = 14, ["R15"] = 15, ["R16"] = 19,
        ["R17"] = 12, ["R18"] = 16, ["R19"] = 20, ["R20"] = 20, ["R21"] = 18, ["R22"] = 6,
    };

    public static TheoryData<string> Codes => [.. Catalogue.Regimes.Select(regime => regime.Code)];

    [Fact]
    public void Catalogue_finds_regimes_by_their_code_and_nothing_else()
    {
        Catalogue.Regimes.Select(regime => regime.Code).ShouldBe(
            Directory.EnumerateFiles(Repository.Folder("regimes"), "*.yaml").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), ignoreOrder: true);
        Catalogue.Regimes.Select(regime => regime.Id).ShouldBeUnique();
        Catalogue.Find("no-such-regime").ShouldBeNull();
        Catalogue.TextOf("no-such-regime").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_of_the_requirements_is_carried_by_an_entry(string code)
    {
        var id = Catalogue.Find(code).ShouldNotBeNull().Id;
        var text = Catalogue.TextOf(code).ShouldNotBeNull();
        var named = System.Text.RegularExpressions.Regex.Matches(text, $@"\b{id}\.(\d+)\b").Select(match => int.Parse(match.Groups[1].Value, null)).ToHashSet();
        Enumerable.Range(1, RuleCounts[id]).Where(rule => !named.Contains(rule)).ShouldBeEmpty();
        named.Max().ShouldBe(RuleCounts[id], "an entry must not name a rule that does not exist");
    }

    [Fact]
    public void An_adopted_version_is_read_again_from_its_stored_text()
    {
        foreach (var regime in Catalogue.Regimes)
        {
            var again = RegimeLoader.Parse(Catalogue.TextOf(regime.Code)!);
            System.Text.Json.JsonSerializer.Serialize(again).ShouldBe(System.Text.Json.JsonSerializer.Serialize(regime));
        }
    }

    [Fact]
    public void R08_26_has_five_grades_of_which_three_satisfy()
    {
        var scale = R08.FindScale("five-grade").ShouldNotBeNull();
        scale.BestPoints.ShouldBe(10);
        scale.Levels.Select(level => level.Points).ShouldBe([10m, 8, 6, 4, 2]);
        scale.Levels.Select(level => level.Satisfied).ShouldBe([true, true, true, false, false]);
    }

    [Fact]
    public void R08_12_to_14_name_the_cadences()
    {
        R08.Survey!.Kinds.Select(kind => (kind.Code, kind.Schedule.Cadence, kind.Routine)).ShouldBe(
        [
            ("key-customers", Cadence.Quarterly, true),
            ("general-customers", Cadence.HalfYearly, true),
            ("special", Cadence.AsNeeded, false),
        ]);
    }

    [Theory]
    [InlineData(99, false, "one form short fails")]
    [InlineData(100, true, "以上 lets the limit itself pass")]
    public void R08_16_asks_for_one_hundred_returned_forms(int forms, bool met, string why) =>
        R08.Survey!.Limits.First(limit => limit.Measure == LimitMeasure.ReturnedForms).Threshold.IsMetBy(forms).ShouldBe(met, why);

    [Theory]
    [InlineData(9, false, "one form short fails")]
    [InlineData(10, true, "不得少于 lets the limit itself pass")]
    public void R08_17_asks_for_ten_competitor_forms(int forms, bool met, string why) =>
        R08.Survey!.Limits.First(limit => limit.Measure == LimitMeasure.CompetitorForms).Threshold.IsMetBy(forms).ShouldBe(met, why);

    [Fact]
    public void R08_19_names_seven_topics_and_R08_27_criteria_for_five()
    {
        var topics = R08.Survey!.Topics;
        topics.Count.ShouldBe(7);
        topics.Where(topic => topic.Criteria.Count == 5).Select(topic => topic.Code).ShouldBe(["function", "appearance", "packaging", "delivery", "service"]);
        topics[0].Criteria[5].Zh.ShouldBe("各项性能参数高出规定要求");
    }

    [Fact]
    public void A_regime_that_looks_for_the_lowest_or_the_highest_says_what_becomes_of_all_and_of_none()
    {
        var extremes = Catalogue.Regimes.Where(regime => regime.Survey?.Focus.Any(focus => focus.Kind is FocusKind.LowestSatisfied or FocusKind.HighestDissatisfied) == true).ToArray();

        extremes.Select(regime => regime.Id).ShouldBe(["R04", "R07", "R08"], ignoreOrder: true);
        extremes.ShouldAllBe(regime => regime.Readings.Any(reading => reading.Point == FocusKinds.EdgeReading));
    }

    [Fact]
    public void R08_19_the_worked_example_lacks_two_topics_and_may_be_used_nonetheless()
    {
        R08.Survey!.MissingTopics(["function", "appearance", "packaging", "delivery", "service"]).Select(topic => topic.Code)
            .ShouldBe(["reliability", "after-sales-service"]);
        R08.Survey.MissingTopics([.. R08.Survey.Topics.Select(topic => topic.Code)]).ShouldBeEmpty();
    }

    [Fact]
    public void R08_21_weighs_40_to_60_and_R08_23_keeps_salespeople_to_the_self_rating()
    {
        R08.Survey!.Blend.ShouldNotBeNull().SelfPercent.ShouldBe(40);
        R08.Survey.Blend!.SurveyedPercent.ShouldBe(60);
        R08.Survey.Raters.Allowed(RatingKind.Self).ShouldBe([RespondentKind.Salesperson]);
        R08.Survey.Raters.Allowed(RatingKind.Surveyed).ShouldBe([RespondentKind.Customer, RespondentKind.Dealer]);
    }

    [Fact]
    public void R08_33_sets_the_average_advanced_target_from_the_last_surveys()
    {
        var target = R08.Targets.Single(target => target.Measure == SatisfactionMeasure.Degree);
        target.Method.ShouldBe(AverageAdvancedMethod.MeanAndBetterPooled);
        target.Window.ShouldBe(4);
        target.ApprovedBy.ShouldBe("general-manager");
    }

    [Theory]
    [InlineData("notice", "defect-confirmed", "notified", 30, TimeUnit.Minutes, "R11.36")]
    [InlineData("stock-quarantine", "engineer-confirmed", "stock-quarantine-ordered", 30, TimeUnit.Minutes, "R11.37")]
    [InlineData("stock-report", "stock-quarantine-ordered", "stock-reported", 30, TimeUnit.Minutes, "R11.37")]
    [InlineData("wip-quarantine", "defect-confirmed", "wip-quarantine-ordered", 30, TimeUnit.Minutes, "R11.38")]
    [InlineData("wip-report", "wip-quarantine-ordered", "wip-reported", 30, TimeUnit.Minutes, "R11.38")]
    [InlineData("answer", "registered", "answered", 3, TimeUnit.WorkingDays, "R11.42")]
    public void R11_clocks_run_between_the_named_events(string code, string from, string to, int amount, TimeUnit unit, string rule)
    {
        var clock = R11.Complaints!.Clocks.Single(clock => clock.Code == code);
        (clock.FromEvent, clock.ToEvent, clock.Limit!.Amount, clock.Limit.Unit).ShouldBe((from, to, amount, unit));
        clock.Rules.ShouldBe([rule]);
        clock.Hard.ShouldBeTrue();
        clock.CustomerLimitPrevails.ShouldBe(code == "answer", "only R11.42 gives way to the customer's own limit");
    }

    [Fact]
    public void Q46_what_is_regular_without_an_interval_has_no_rule_that_could_be_met()
    {
        var ward = Catalogue.Find("hospital-ward-programme").ShouldNotBeNull();
        Schedule?[] regular = [ward.Survey!.FindKind("external")!.Schedule, ward.Meetings.Single(meeting => meeting.Code == "supervisors").Schedule];
        regular.ShouldAllBe(schedule => schedule!.Cadence == Cadence.ToBeSet && schedule.Rule == null);
    }

    [Fact]
    public void R15_14_leaves_the_grades_of_daily_business_to_the_organisation()
    {
        var grading = Catalogue.Find("half-yearly-evaluation").ShouldNotBeNull().Gradings.ShouldHaveSingleItem();
        grading.Rules.ShouldBe(["R15.14"]);
        grading.Bands.ShouldBeEmpty("grades not given, and none is invented (Q30)");
    }

    [Fact]
    public void R20_1_appeals_are_objections_to_test_results() =>
        Catalogue.Find("testing-laboratory-appeals").ShouldNotBeNull().Complaints!.Appeal!.Categories.ShouldBe(["test-data", "urgent-appeal"]);

    [Fact]
    public void R21_11_a_missed_target_opens_a_corrective_action() =>
        Catalogue.Find("management-system-flows").ShouldNotBeNull().Indicators.Single(indicator => indicator.Target is not null).Consequence.ShouldBe(LimitConsequence.CorrectiveAction);

    [Fact]
    public void R11_30_the_joint_review_looks_at_the_mean_of_the_forms() =>
        R11.Survey!.Triggers.Single(trigger => trigger.Code == "total-below-80").Measure.ShouldBe(SatisfactionMeasure.FormMean);

    [Fact]
    public void R11_45_needs_both_confirmations() =>
        R11.Complaints!.Closure.ConfirmedBy.ShouldBe(["process-auditor", "project-member"]);

    [Theory]
    [InlineData("79.99", false, "not grade A, unrounded")]
    [InlineData("80", true, "80 to 100 holds its ends")]
    [InlineData("100", true, "80 to 100 holds its ends")]
    public void R11_18_grade_A_holds_80_to_100(string score, bool holds, string why) =>
        R11.Survey!.Grades.Single().Holds(decimal.Parse(score, null)).ShouldBe(holds, why);

    [Theory]
    [InlineData("70.0", true, "小于等于 includes the limit")]
    [InlineData("70.1", false, "above the limit")]
    public void R11_31_calls_for_action_at_seventy(string degree, bool due, string why) =>
        R11.Survey!.Triggers.Single(trigger => trigger.Measure == SatisfactionMeasure.ItemDegree).When.IsMetBy(decimal.Parse(degree, null)).ShouldBe(due, why);

    [Theory]
    [InlineData(99, 100, true, "exactly 99 %")]
    [InlineData(98, 99, false, "98.99 % is not rounded up")]
    [InlineData(59, 60, false, "below 100 forms every one must come back")]
    [InlineData(60, 60, true, "every form came back")]
    public void R11_21_asks_for_99_percent_returned(int returned, int sent, bool met, string why) =>
        R11.Survey!.Limits.First(limit => limit.Measure == LimitMeasure.ReturnRate).Threshold.IsMetBy(ReturnRate.Of(returned, sent)!.Value).ShouldBe(met, why);
}
