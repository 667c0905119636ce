using CSat.Domain.Problems;
using CSat.Hosting.Errors;

namespace CSat.Api.Errors;

/// <summary>Problems in words, each said once in each language however often it is asked for.</summary>
/// <param name="problems">At least one; the most telling first.</param>
/// <param name="count">How many there are.</param>
internal sealed class SaidProblems(IReadOnlyList<Problem> problems, int count)
{
    private readonly Dictionary<(string Locale, int Place), string> _said = [];

    /// <summary>The problems.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>How many there are.</summary>
    public int Count => count;

    /// <summary>What is wrong and what to do about it.</summary>
    /// <param name="language">In which language.</param>
    /// <param name="place">Which of the problems.</param>
    /// <param name="letters">Most letters; what is longer is cut and marked.</param>
    public string Whole(MessageFile language, int place, int letters)
    {
        if (!_said.TryGetValue((language.Locale, place), out var text))
        {
            _said[(language.Locale, place)] = text = language.Whole(problems[place]);
        }

        // Half of a surrogate pair is no text that could be sent.
        return text.Length <= letters ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[letters - 1]) ? letters - 1 : letters), "…");
    }

    /// <summary>The first problems in full, and how many there are.</summary>
    public string Summary(MessageFile language, int shown, int letters) =>
        language.Joined(Enumerable.Range(0, shown).Select(i => Whole(language, i, letters)), shown, count);
}
