using System.Text.RegularExpressions;
using CSat.Analytics;
using CSat.Analytics.Tests.Warehouses;
using CSat.Domain.Calendars;
using CSat.Domain.Text;
using CSat.Testing;

namespace CSat.Reports.Tests.Sentences;

/// <summary>Every sentence that the reports of the fixtures say, in both languages, against the list that somebody has read: a change of words shows as a change of the list.</summary>
public sealed partial class ApprovedSentencesTests
{
    private const string Approve = "CSAT_APPROVE";

    private static readonly string[] Fixtures =
        [WarehouseFile.Manufacturer, WarehouseFile.WorkedExample, WarehouseFile.ComplaintsOnly, WarehouseFile.Property, WarehouseFile.Demands];

    [Theory]
    [InlineData(Language.Chinese, "zh-CN")]
    [InlineData(Language.English, "en")]
    public async Task The_sentences_of_the_reports_are_those_approved(Language language, string tag)
    {
        var said = new List<string>();
        foreach (var fixture in Fixtures)
        {
            using var warehouse = new WarehouseFile(fixture);
            said.AddRange(await ReportTexts.OfAsync(warehouse, ReviewRange.Whole, language));
        }

        using (var part = new WarehouseFile(WarehouseFile.Manufacturer))
        {
            CalendarPeriod.TryParse("2026Q1", out var period).ShouldBeTrue();
            said.AddRange(await ReportTexts.OfAsync(part, new(null, period), language));
        }

        string[] sentences = [.. said.Select(text => Number().Replace(Id().Replace(text, "#"), "0")).Where(text => text.Any(char.IsLetter)).Distinct(StringComparer.Ordinal)];
        var path = Repository.PathOf("tests", "Reports.Tests", "Sentences", $"approved-sentences.{tag}.txt");
        if (Environment.GetEnvironmentVariable(Approve) is { Length: > 0 })
        {
            await File.WriteAllLinesAsync(path, sentences);
        }

        var approved = await File.ReadAllLinesAsync(path);
        var (added, gone) = (sentences.Except(approved, StringComparer.Ordinal).ToArray(), approved.Except(sentences, StringComparer.Ordinal).ToArray());
        (added.Length + gone.Length).ShouldBe(0, $"{path}\nsaid, not approved:\n  {string.Join("\n  ", added)}\napproved, not said:\n  {string.Join("\n  ", gone)}\nRead them as a manager would, then approve: {Approve}=1 ./csat test ApprovedSentences");
        sentences.Length.ShouldBeGreaterThan(200);
    }

    // What changes with the data is not the sentence: every number is 0, every id #.
    [GeneratedRegex("[0-9]+(?:[.,:][0-9]+)*")]
    private static partial Regex Number();

    [GeneratedRegex("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b[0-9a-f]{8}\\b")]
    private static partial Regex Id();
}
