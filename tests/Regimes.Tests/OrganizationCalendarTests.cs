using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;

namespace CSat.Regimes.Tests;

public sealed partial class OrganizationCalendarTests : IDisposable
{
    private const string Head = "code: acme\nbased-on: cn\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csat-calendars-");

    public void Dispose() => _folder.Delete(true);

    [Theory]
    [InlineData("acme", null, "2026-12-24", "08:30-12:00 13:30-17:30", "an ordinary Thursday")]
    [InlineData("acme", null, "2026-12-25", "", "a day off of its own")]
    [InlineData("acme", null, "2026-02-14", "08:30-12:00 13:30-17:30", "a make-up Saturday is worked like an ordinary day")]
    [InlineData("acme", null, "2026-10-01", "", "the National Day")]
    [InlineData("acme", "hotline", "2026-10-01", "00:00-24:00", "the hotline works through the National Day")]
    [InlineData("acme", "hotline", "2026-12-25", "00:00-24:00", "and through the organisation's own day off")]
    [InlineData("acme", "repair", "2026-12-25", "09:00-12:00", "a workday of its own, by its make-up hours")]
    [InlineData("acme", "repair", "2026-12-26", "09:00-12:00 13:00-18:00", "its week holds Saturdays")]
    [InlineData("acme", "repair", "2026-02-14", "09:00-12:00", "a make-up Saturday by its make-up hours")]
    [InlineData("acme", "repair", "2026-10-02", "", "the National Day holds for it")]
    [InlineData("acme", "sales", "2026-12-24", "08:30-12:00 13:30-17:30", "a department without hours of its own")]
    [InlineData("ACME", "repair", "2026-10-02", "", "the code in any case")]
    [InlineData("cn", null, "2026-12-25", "00:00-24:00", "the country's own calendar has no hours")]
    [InlineData("cn", "hotline", "2026-10-01", "", "and no departments")]
    public void The_example_of_the_readme_reads_as_it_says(string calendar, string? department, string date, string hours, string why)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Folder("calendars"), "README.md"));
        Write("acme.yaml", Example().Match(readme).Groups[1].Value);
        Write("cn-2026.yaml", File.ReadAllText(Path.Combine(Repository.Folder("calendars"), "cn-2026.yaml")));
        var intervals = Load().Of(calendar, department).IntervalsOf(DateOnly.Parse(date, CultureInfo.InvariantCulture));
        string.Join(' ', intervals.Select(interval => $"{Clock(interval.From)}-{Clock(interval.To)}")).ShouldBe(hours, why);
    }

    [Theory]
    [InlineData(Head + "week:\n  - days: [mondy]\n    hours: [08:30-12:00]", 4, "did you mean \"monday\"")]
    [InlineData(Head + "week:\n  - days: [monday, monday]\n    hours: [08:30-12:00]", 4, "given already")]
    [InlineData(Head + "week:\n  - days: [monday]", 4, "\"hours\" is missing")]
    [InlineData(Head + "week:\n  - hours: [08:30-12:00]", 4, "\"days\" is missing")]
    [InlineData(Head + "week: []", 3, "\"week\" is missing")]
    [InlineData(Head + "week:\n  - days: [monday]\n    hours: [12:00-08:30]", 5, "not a stretch of working hours")]
    [InlineData(Head + "week:\n  - days: [monday]\n    hours: [08:30-24:01]", 5, "not a stretch of working hours")]
    [InlineData(Head + "week:\n  - days: [monday]\n    hours: [08:30 to 12:00]", 5, "not a stretch of working hours")]
    [InlineData(Head + "week:\n  - days: [monday]\n    hours: [08:30-12:00, 11:59-17:00]", 5, "do not overlap")]
    [InlineData(Head + "make-up-hours: [08:30-12:00]", 3, "needs \"week\"")]
    [InlineData(Head + "off: [2026-13-01]", 3, "must be a date")]
    [InlineData(Head + "off: [2026-12-25]\nwork: [2026-12-25]", 4, "given already")]
    [InlineData(Head + "departments:\n  - {code: a}\n  - {code: a}", 5, "given twice")]
    [InlineData(Head + "departments:\n  - {code: a, holiday: false}", 4, "did you mean \"holidays\"")]
    [InlineData("cod: acme\nbased-on: cn", 1, "did you mean \"code\"")]
    public void A_calendar_with_errors_is_refused_with_its_line(string text, int line, string message)
    {
        var errors = Should.Throw<RegimeFileException>(() => CalendarLoader.ParseOrganization(text)).Errors;
        errors.ShouldContain(error => error.Line == line && error.Message.En.Contains(message, StringComparison.Ordinal), string.Join('\n', errors.Select(error => $"{error.Line}: {error.Message.En}")));
    }

    [Fact]
    public void A_folder_is_refused_when_a_country_is_unknown_or_a_code_comes_twice()
    {
        Write("a.yaml", "code: acme\nbased-on: de");
        Write("b.yaml", "code: acme\nbased-on: cn");
        Write("c.yaml", "code: acme\nbased-on: cn");
        Write("d.yaml", "code: cn\nbased-on: cn");
        Write("e.yaml", "country: cn\nyear: 2026\nsource: x\nholidays:\n  - {name: n, from: 2026-01-01, to: 2026-01-01}");
        var errors = Should.Throw<RegimeFileException>(Load).Errors;
        errors.Select(error => error.File).ShouldBe(["a.yaml", "c.yaml", "d.yaml"]);
        errors[0].Message.En.ShouldContain("no calendar of the country \"de\"");
        (errors[0].Line, errors[0].Path).ShouldBe((2, "based-on"));
    }

    [Fact]
    public void A_calendar_is_told_from_a_regime_and_checked_as_what_it_is()
    {
        const string Year = "country: cn\nyear: 2026\nsource: x\nholidays:\n  - {name: n, from: 2026-01-01, to: 2026-01-01}";
        Write("regime.yaml.txt", RegimeTexts.Small);
        CalendarLoader.IsCalendar(PathOf("regime.yaml.txt")).ShouldBeFalse();
        Write("cn-2026.yaml", Year);
        Write("acme.yaml", Head);
        CalendarLoader.IsCalendar(PathOf("cn-2026.yaml")).ShouldBeTrue();
        CalendarLoader.IsCalendar(PathOf("acme.yaml")).ShouldBeTrue();
        Check("cn-2026.yaml").ShouldBe("cn 2026");
        Check("acme.yaml").ShouldBe("acme");
        Write("own.yaml", "code: own\nweek:\n  - {days: [monday], hours: [\"08:00-17:00\"]}");
        CalendarLoader.IsCalendar(PathOf("own.yaml")).ShouldBeTrue();
        Check("own.yaml").ShouldBe("own");
        Write("cn-2027.yaml", Year.Replace("2026-01-01}", "2027-01-01}", StringComparison.Ordinal));
        Should.Throw<RegimeFileException>(() => Check("cn-2027.yaml"));
        Write("slip.yaml", "code: slip\nbased-on: us\nweek:\n  - days: [monday, tuesday]\n    hours: [08:00-17:00]");
        var error = Should.Throw<RegimeFileException>(() => Check("slip.yaml")).Errors.ShouldHaveSingleItem();
        (error.Line, error.Path).ShouldBe((2, "based-on"));
        error.Message.Zh.ShouldContain("去掉 based-on");
    }

    [Fact]
    public void Without_a_country_no_public_holiday_is_known_and_every_limit_says_so()
    {
        Write("acme.yaml", "code: acme\nweek:\n  - {days: [sunday, monday], hours: [\"08:00-17:00\"]}\noff: [2026-12-28]");

        var calendar = Load().Of("acme");

        calendar.Covers(new(2026, 12, 1), new(2026, 12, 2)).ShouldBeFalse();
        new[] { new DateOnly(2026, 12, 27), new(2026, 12, 28), new(2026, 12, 29) }.Select(calendar.IsWorkingDay).ShouldBe([true, false, false]);
        Write("whole.yaml", "code: whole");
        Load().Of("whole").IsWorkingDay(new(2026, 1, 1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("code: other\nbased-on: us")]
    [InlineData("code: other\nbased-on: cn\nweek: sometimes")]
    [InlineData("code: [oth")]
    public void A_slip_in_the_calendar_of_another_stops_nobody_else(string slip)
    {
        Write("cn-2026.yaml", "country: cn\nyear: 2026\nsource: x\nholidays:\n  - {name: n, from: 2026-01-01, to: 2026-01-01}");
        Write("acme.yaml", "code: acme\nbased-on: cn");
        Write("other.yaml", slip);

        CalendarLoader.LoadOne(_folder.FullName, "acme").IsWorkingDay(new(2026, 1, 1)).ShouldBeFalse();
        CalendarLoader.LoadOne(_folder.FullName, "cn").IsWorkingDay(new(2026, 1, 1)).ShouldBeFalse();
        foreach (var load in new Action[] { () => CalendarLoader.LoadForHost(_folder.FullName), () => CalendarLoader.LoadOne(_folder.FullName, "other") })
        {
            var problem = Should.Throw<ProblemException>(load).Problems[0];
            problem.Reason.ShouldBe(ProblemReason.CalendarInvalid);
            problem.Field.ShouldStartWith("other.yaml:");
        }
    }

    [Fact]
    public void Catalogue_refuses_a_country_it_does_not_have() =>
        Should.Throw<ArgumentException>(() => new CalendarCatalogue([], [new OrganizationCalendar("acme", "de", null, [], [])]));

    private static string Clock(TimeSpan time) => $"{(int)time.TotalHours:00}:{time.Minutes:00}";

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Check(string name) => CalendarLoader.Check(PathOf(name), _folder.FullName);

    private CalendarCatalogue Load() => CalendarLoader.LoadFolder(_folder.FullName);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
