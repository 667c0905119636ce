using System.Text;
using CSat.Domain.Calendars;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;

namespace CSat.Regimes.Tests;

public class RegimeLoaderErrorTests
{
    [Fact]
    public void The_small_regime_loads()
    {
        var regime = RegimeLoader.Parse(RegimeTexts.Small);
        regime.Title.Zh.ShouldBe("小");
        regime.Presentation.ShouldBe(PresentationRules.Default, "25 and 100 where the regime says nothing");
        regime.Complaints!.Closure.ConfirmedBy.ShouldBe(["auditor"]);
        regime.Survey!.Limits.ShouldNotContain(limit => limit.Measure == LimitMeasure.CompetitorForms);
    }

    [Theory]
    [InlineData("30 minutes", 30, TimeUnit.Minutes)]
    [InlineData("48 hours", 48, TimeUnit.Hours)]
    [InlineData("3 working-days", 3, TimeUnit.WorkingDays)]
    [InlineData("7 calendar-days", 7, TimeUnit.CalendarDays)]
    [InlineData("90 working-minutes", 90, TimeUnit.WorkingMinutes)]
    [InlineData("1.5 working-hours", 1.5, TimeUnit.WorkingHours)]
    [InlineData("3 months", 3, TimeUnit.Months)]
    [InlineData("2 years", 2, TimeUnit.Years)]
    public void A_time_limit_is_an_amount_and_a_unit(string text, double amount, TimeUnit unit) =>
        RegimeLoader.Parse(RegimeTexts.Small.Replace("2 working-days", text, StringComparison.Ordinal)).Complaints!.Clocks[0].Limit.ShouldBe(new TimeLimit((decimal)amount, unit));

    [Theory]
    [InlineData("schema: 1", "schema: 2", 1, 9, "schema", "whole number from 1 to 1")]
    [InlineData("id: T01\n", "", 1, 1, "id", "\"id\" is missing")]
    [InlineData("code: small", "code: Small Regime", 3, 7, "code", "is not a code")]
    [InlineData("title:", "titel:", 5, 1, "titel", "did you mean \"title\"")]
    [InlineData("title:", "titel:", 1, 1, "title", "\"title\" is missing")]
    [InlineData("{zh: 小, en: Small}", "{cn: 小}", 5, 9, "title.cn", "Unknown key \"cn\"")]
    [InlineData("{zh: 小, en: Small}", "[小]", 5, 8, "title", "A text is needed")]
    [InlineData(", rule: T01.1}", "}", 7, 5, "roles[0].rule", "\"rule\" is missing")]
    [InlineData("rule: T01.2", "rule: rule two", 10, 11, "scales[0].rule", "is not a rule ID")]
    [InlineData("points: 1,", "points: many,", 12, 49, "scales[0].levels[0].points", "must be a number")]
    [InlineData("points: 1,", "points: 1.00001,", 12, 49, "scales[0].levels[0].points", "at most 4 decimal places")]
    [InlineData("points: 1,", "points: 100000,", 12, 49, "scales[0].levels[0].points", "from 0 to 99999")]
    [InlineData("value: 1,", "value: 128,", 13, 17, "scales[0].levels[1].value", "whole number from 1 to 127")]
    [InlineData("points: 1,", "points: 0,", 12, 7, "scales[0].levels", "points above 0")]
    [InlineData("satisfied: true", "satisfied: yes", 12, 63, "scales[0].levels[0].satisfied", "Allowed: true, false")]
    [InlineData("value: 1,", "value: 2,", 12, 7, "scales[0].levels", "its own value")]
    [InlineData("value: 1,", "value: 1.5,", 13, 17, "scales[0].levels[1].value", "whole number")]
    [InlineData("code: bad", "code: good", 13, 26, "scales[0].levels[1].code", "given twice")]
    [InlineData("scales: [two]", "scales: [tow]", 15, 12, "survey.scales[0]", "did you mean \"two\"")]
    [InlineData("cadence: yearly", "cadence: yearli", 17, 40, "survey.kinds[0].cadence", "did you mean \"yearly\"")]
    [InlineData("cadence: yearly", "cadence: before-holidays, times: 2", 17, 40, "survey.kinds[0].cadence", "no times")]
    [InlineData("surveyed: 60", "surveyed: 50", 18, 10, "survey.blend", "must sum to 100, not 90")]
    [InlineData("at-least: 75", "at-least: 175", 19, 75, "survey.limits[0].at-least", "from 0 to 100")]
    [InlineData("at-least: 75,", "at-least: 75, at-most: 80,", 19, 12, "survey.limits[0]", "Exactly one of")]
    [InlineData("consequence: warning", "consequence: fire", 19, 92, "survey.limits[0].consequence", "Allowed: warning, improvement-report, invalid")]
    [InlineData("consequence: warning", "kinds: [yearli], consequence: warning", 19, 87, "survey.limits[0].kinds[0]", "did you mean \"yearly\"")]
    [InlineData("from: 80, to: 100", "from: 90, to: 80", 21, 40, "survey.grades[0].to", "cannot be below")]
    [InlineData("from: 80, to: 100", "from: 90, below: 90", 21, 43, "survey.grades[0].below", "cannot be below")]
    [InlineData("from: 80, to: 100", "from: 80", 21, 7, "survey.grades[0].to", "Exactly one of to")]
    [InlineData("from: 80, to: 100, rule: T01.6}", "from: 80, to: 100, rule: T01.6}\n    - {code: B, name: 良, from: 60, to: 80, rule: T01.6}", 22, 7, "survey.grades[1]", "overlaps")]
    [InlineData("when: {less-than: 80}", "when: 80", 23, 42, "survey.triggers[0].when", "A mapping")]
    [InlineData("code: called", "code: closed", 26, 14, "complaints.steps[0].code", "cannot name a step")]
    [InlineData("from: registered", "from: register", 28, 37, "complaints.clocks[0].from", "did you mean \"registered\"")]
    [InlineData("to: answered", "to: registered", 28, 53, "complaints.clocks[0].to", "same event")]
    [InlineData("2 working-days", "2.5 working-days", 28, 71, "complaints.clocks[0].within", "is not a time limit")]
    [InlineData("2 working-days", "2 workdays", 28, 71, "complaints.clocks[0].within", "the units are minutes, hours, working-days, calendar-days, working-minutes, working-hours, months, years")]
    [InlineData("2 working-days", "1.5 months", 28, 71, "complaints.clocks[0].within", "days, months and years are whole")]
    [InlineData("2 working-days", "101 years", 28, 71, "complaints.clocks[0].within", "in months or years a hundred")]
    [InlineData("within: 2 working-days, ", "", 28, 7, "complaints.clocks[0].within", "\"within\" is missing")]
    [InlineData("[auditor]", "[audit]", 29, 28, "complaints.closure.confirmed-by[0]", "Defined: auditor")]
    [InlineData("method: mean-and-best, ", "", 31, 5, "targets[0]", "go together")]
    [InlineData("window: 3,", "window: 3, value: 80,", 31, 5, "targets[0]", "value or method")]
    [InlineData("calendar: cn", "incentives: [{code: talk, name: 谈话, tally: {at-least: 3, per: yearly, level: bed}, rule: T01.12}]", 32, 78, "incentives[0].tally.level", "did you mean \"bad\"")]
    public void One_wrong_thing_is_reported_with_line_column_and_path(string old, string changed, int line, int column, string path, string message)
    {
        RegimeTexts.Small.ShouldContain(old);
        var errors = Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(RegimeTexts.Small.Replace(old, changed, StringComparison.Ordinal), "small.yaml")).Errors;
        errors.ShouldContain(
            error => error.Line == line && error.Column == column && error.Path == path && error.Message.En.Contains(message, StringComparison.Ordinal)
                && error.Message.Zh.Length > 0 && error.File == "small.yaml",
            string.Join('\n', errors));
    }

    [Fact]
    public void All_errors_are_reported_at_once_in_the_order_of_their_lines()
    {
        var text = RegimeTexts.Small.Replace("surveyed: 60", "surveyed: 50", StringComparison.Ordinal)
            .Replace("cadence: yearly", "cadence: x", StringComparison.Ordinal)
            .Replace("[auditor]", "[audit]", StringComparison.Ordinal);
        var errors = Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(text)).Errors;
        errors.Select(error => error.Line).ShouldBe([17, 18, 29]);
        errors[0].ToString().ShouldStartWith("regime.yaml:17:40: survey.kinds[0].cadence: ");
    }

    [Theory]
    [InlineData("", "", false, "no value is at least 75 and below 75")]
    [InlineData("kinds: [yearly], ", "", false, "the limit for all kinds is for this one too")]
    [InlineData("kinds: [yearly], ", "kinds: [special], ", true, "each looks at another kind")]
    public void Limits_contradict_each_other_only_about_the_same_kinds(string one, string other, bool loads, string why)
    {
        const string Limit = "consequence: warning, rule: T01.5}";
        const string Kind = "cadence: yearly, rule: T01.3}";
        var text = RegimeTexts.Small
            .Replace(Kind, Kind + "\n    - {code: special, name: 专, cadence: as-needed, rule: T01.3}", StringComparison.Ordinal)
            .Replace(Limit, $"{one}{Limit}, {{code: low, name: 低, measure: return-rate, less-than: 75, {other}{Limit}", StringComparison.Ordinal);
        var errors = Record.Exception(() => RegimeLoader.Parse(text)) is RegimeFileException refused ? refused.Errors : [];
        errors.Select(error => error.Message.En).ShouldBe(loads ? [] : ["It contradicts \"return-rate\": both conditions cannot hold."], why);
    }

    [Theory]
    [InlineData("calendar: cn", "calendar: cn", "", "it is there")]
    [InlineData("calendar: cn", "", "There are limits in working time", "the answer is due in working days")]
    [InlineData("calendar: cn\nworking-days", "\ncalendar-days", "", "nothing counts working days")]
    [InlineData("calendar: cn\nworking-days\nyearly, rule", "\ncalendar-days\nbefore-holidays, rule", "Something is due before holidays", "holidays come from a calendar")]
    public void A_calendar_is_needed_where_working_days_or_holidays_count(string old, string changed, string message, string why)
    {
        var text = old.Split('\n').Zip(changed.Split('\n')).Aggregate(RegimeTexts.Small, (text, pair) => text.Replace(pair.First, pair.Second, StringComparison.Ordinal));
        var errors = Record.Exception(() => RegimeLoader.Parse(text)) is RegimeFileException refused ? refused.Errors : [];
        errors.Select(error => error.Message.En.Split(',')[0]).ShouldBe(message.Length == 0 ? [] : [message], why);
    }

    [Fact]
    public void A_duplicate_key_names_the_line_of_the_first() => First(RegimeTexts.Small + "\nid: T02").ShouldSatisfyAllConditions(
        error => error.Line.ShouldBe(33),
        error => error.Message.En.ShouldContain("first on line 2"));

    [Fact]
    public void A_tab_in_the_indentation_is_named() => First("schema: 1\n\tid: x").ShouldSatisfyAllConditions(
        error => (error.Line, error.Column).ShouldBe((2, 1)),
        error => error.Message.Zh.ShouldContain("制表符"));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("# only a comment", "empty")]
    [InlineData("- a\n- b", "A mapping")]
    [InlineData("a: [1, 2", "not YAML")]
    [InlineData("a: 'b", "not YAML")]
    [InlineData("a: &x 1\nb: *x", "Anchors and aliases")]
    [InlineData("a: *x", "Anchors and aliases")]
    [InlineData("a: !!binary aGk=", "Type tags")]
    [InlineData("a: 1\n---\nb: 2", "one YAML document")]
    [InlineData("? [a, b]\n: 1", "plain text")]
    public void What_is_not_the_subset_is_refused(string text, string message) => First(text).Message.En.ShouldContain(message);

    [Fact]
    public void A_regime_of_nothing_is_refused() =>
        First("schema: 1\nid: T\ncode: t\nversion: 1\ntitle: t").Message.En.ShouldContain("At least one of survey, complaints and improvement");

    [Fact]
    public void An_alias_bomb_is_refused_at_its_first_anchor()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        First(bomb.ToString()).ShouldSatisfyAllConditions(error => error.Line.ShouldBe(1), error => error.Message.En.ShouldContain("aliases"));
    }

    [Theory]
    [InlineData("deep lists", "Nested deeper")]
    [InlineData("deep maps", "Nested deeper")]
    [InlineData("long key", "longer than 200")]
    [InlineData("many keys", "More than 5000 entries")]
    [InlineData("long paths", "More than 5000 entries")]
    [InlineData("5 MB", "larger than the limit")]
    public void Hostile_texts_are_refused_with_little_work(string kind, string message)
    {
        var text = kind switch
        {
            "deep lists" => "a: " + new string('[', 900_000),
            "deep maps" => string.Concat(Enumerable.Repeat("{a: ", 200_000)),
            "long key" => $"{new string('k', 300)}: 1",
            "many keys" => string.Join('\n', Enumerable.Range(0, 80_000).Select(i => $"key{i}: 1")),
            "long paths" => $"{string.Concat(Enumerable.Repeat($"{{{new string('k', 150)}: ", 15))}[{string.Join(',', Enumerable.Repeat("a", 400_000))}]{new string('}', 15)}",
            _ => "a: " + new string('x', 5_000_000),
        };
        var before = GC.GetAllocatedBytesForCurrentThread();
        First(text).Message.En.ShouldContain(message);

        // Bounded work, measured in bytes because time on a shared machine says nothing: 1 GB would mean that something grows with its square.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000_000);
    }

    [Fact]
    public void A_file_that_is_too_large_or_not_UTF_8_or_misnamed_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("csat-regimes-");
        try
        {
            var large = Path.Combine(folder.FullName, "large.yaml");
            File.WriteAllBytes(large, new byte[1_000_001]);
            FirstOf(large).Message.En.ShouldContain("larger than the limit");

            var latin = Path.Combine(folder.FullName, "latin.yaml");
            File.WriteAllBytes(latin, [.. "a: 1\nb: "u8, 0xFF, 0xFE]);
            FirstOf(latin).ShouldSatisfyAllConditions(error => error.Line.ShouldBe(2), error => error.Message.Zh.ShouldContain("UTF-8"));

            var misnamed = Path.Combine(folder.FullName, "other.yaml");
            File.WriteAllText(misnamed, RegimeTexts.Small);
            FirstOf(misnamed).ShouldSatisfyAllConditions(error => error.Path.ShouldBe("code"), error => error.Message.En.ShouldContain("\"other\""));

            Should.Throw<RegimeFileException>(() => RegimeCatalogue.Load(folder.FullName)).Errors.Select(error => error.File).Distinct()
                .ShouldBe(["large.yaml", "latin.yaml", "other.yaml"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_byte_order_mark_is_no_error() => RegimeLoader.Parse('\uFEFF' + RegimeTexts.Small).Code.ShouldBe("small");

    private static RegimeFileError First(string text) => Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(text)).Errors[0];

    private static RegimeFileError FirstOf(string path) => Should.Throw<RegimeFileException>(() => RegimeLoader.Load(path)).Errors[0];

    [Theory]
    [InlineData("- \"a\"[\nc:")]
    [InlineData("\"a\"[\nc:")]
    [InlineData("a: [}\n{")]
    [InlineData("? [\n- {")]
    [InlineData("%YAML 9.9\n--- >\n\u2028")]
    [InlineData("&\n*\n!<")]
    public void A_text_that_the_parser_is_lost_in_is_an_error_with_its_place(string text)
    {
        Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(text)).Errors.ShouldAllBe(error => error.Line > 0 && error.Column > 0 && error.Message.En.Length > 0 && !error.Message.En.Contains("state of the object"));
    }

    [Fact]
    public void Whatever_a_text_is_made_of_it_is_read_or_has_errors()
    {
        string[] parts = ["-", "[", "]", "{", "}", ":", " ", "\n", "\"", "'", "a", "?", "|", ">", "%", "&", "*", "!", "#", ",", "---", "...", "\u2028", "<<", "~", "@", "`", "\t", "0", "  ", "c:", "key: value\n"];
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => parts[random.Next(parts.Length)]));

            Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(text), $"seed {seed}");
        }

        Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(new string('[', 900_000)));
        Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(string.Concat(Enumerable.Repeat("{a: ", 200_000))));
        Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(string.Concat(Enumerable.Repeat("- ", 400_000))));
    }
}
