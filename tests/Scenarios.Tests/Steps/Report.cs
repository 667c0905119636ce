using CSat.Domain.Text;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>The management review as its readers see it.</summary>
internal sealed class Report(Readings readings, string language, string? round)
{
    private const int MostLines = 3;

    /// <summary>It says all of this, each in one sentence or one row of a table: 2026H1 | 回收率 | ≥ 85%.</summary>
    public async Task Says(params string[] sentences)
    {
        var text = await TextAsync();
        foreach (var sentence in sentences.Where(sentence => !text.Contains(sentence, StringComparison.Ordinal)))
        {
            throw new ShouldAssertException($"The report does not say\n  {sentence}\nNearest to it:\n  {string.Join("\n  ", Nearest(text, sentence))}");
        }
    }

    /// <summary>It says nothing of this.</summary>
    public async Task DoesNotSay(params string[] sentences)
    {
        var text = await TextAsync();
        foreach (var sentence in sentences.Where(sentence => text.Contains(sentence, StringComparison.Ordinal)))
        {
            throw new ShouldAssertException($"The report says\n  {sentence}");
        }
    }

    private static IEnumerable<string> Nearest(string text, string sentence)
    {
        var pairs = Pairs(sentence).ToHashSet();
        return text.Split('\n').OrderByDescending(line => Pairs(line).Distinct().Count(pairs.Contains)).Take(MostLines);
    }

    private static IEnumerable<(char, char)> Pairs(string text) => text.Zip(text.Skip(1));

    private Task<string> TextAsync() => readings.PageAsync(round, language == "en" ? Language.English : Language.Chinese);
}
