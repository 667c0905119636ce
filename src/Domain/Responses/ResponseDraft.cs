using System.Collections.ObjectModel;
using CSat.Domain.Problems;
using CSat.Domain.Scoring;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Responses;

/// <summary>A response as it was sent, before it is accepted.</summary>
public sealed record ResponseDraft
{
    /// <summary>The sender's own id of the response; null when it has none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>What is rated.</summary>
    public required RatingKind Kind { get; init; }

    /// <summary>Who answered.</summary>
    public required RespondentKind Respondent { get; init; }

    /// <summary>Code of the competitor, exactly for <see cref="RatingKind.Competitor"/>.</summary>
    public string? Competitor { get; init; }

    /// <summary>One level an item, in the order of the questionnaire version; 0 = not applicable.</summary>
    public required IReadOnlyList<short> Levels { get; init; }

    /// <summary>Comments: at most one an item and one on the whole form.</summary>
    public IReadOnlyList<ItemComment> Comments { get; init; } = [];

    /// <summary>What is known of the respondent (region, product line ...), without personal data.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Code of the department, branch or ward that the form is about: all its ratings count for it. Null where it names none; then each counts for the department of its item.</summary>
    public string? Department { get; init; }

    /// <summary>Code of the customer in the organisation's own numbering; null where not known.</summary>
    public string? Customer { get; init; }

    /// <summary>Weight of the form in its sample, above 0; null where none is recorded.</summary>
    public double? Weight { get; init; }

    /// <summary>When the respondent answered.</summary>
    public required DateTimeOffset RespondedAt { get; init; }

    /// <summary>When the form was sent to the respondent; null when not recorded.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When the form came back; null where it did as it was answered.</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>Code of the department that collected the form; null where not recorded.</summary>
    public string? CollectedBy { get; init; }
}

/// <summary>A free text on one item or on the whole form (the free feedback column of R08.19).</summary>
/// <param name="ItemCode">The item; null for the whole form.</param>
/// <param name="Text">The words, 1 to <see cref="ResponseLimits.CommentLength"/> characters.</param>
public sealed record ItemComment(string? ItemCode, string Text);

/// <summary>Puts levels that name their items into the order of the questionnaire version.</summary>
public static class ItemLevels
{
    /// <summary>Items that are not named become not applicable; an item the version lacks, or named twice, is a problem.</summary>
    /// <param name="itemCodes">The items of the version in order.</param>
    /// <param name="rated">Item code and level, in any order.</param>
    public static (IReadOnlyList<short> Levels, IReadOnlyList<Problem> Problems) InOrder(
        IReadOnlyList<string> itemCodes,
        IEnumerable<KeyValuePair<string, short>> rated)
    {
        var levels = new short[itemCodes.Count];
        var problems = new List<Problem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, level) in rated)
        {
            var position = IndexOf(itemCodes, code);
            if (position < 0)
            {
                problems.Add(UnknownItem($"levels[{code}]", code, itemCodes));
            }
            else if (!seen.Add(code))
            {
                problems.Add(FieldInvalid($"levels[{code}]", code, ProblemForm.RatedOnce));
            }
            else
            {
                levels[position] = level;
            }
        }

        return (levels, problems);
    }

    /// <summary>The same for answers by the codes of levels. An empty answer is not applicable; one that the item's scale lacks is a problem.</summary>
    /// <param name="itemCodes">The items of the version in order.</param>
    /// <param name="scales">The scale of each.</param>
    /// <param name="answers">Item code and code of the level, in any order.</param>
    public static (IReadOnlyList<short> Levels, IReadOnlyList<Problem> Problems) OfAnswers(
        IReadOnlyList<string> itemCodes,
        IReadOnlyList<Scale> scales,
        IReadOnlyCollection<KeyValuePair<string, string>> answers)
    {
        var unknown = new List<Problem>();
        var (levels, problems) = InOrder(itemCodes, answers.Select(answer => KeyValuePair.Create(answer.Key, Value(answer.Key, answer.Value))).ToList());
        return (levels, [.. problems, .. unknown]);

        short Value(string item, string answer)
        {
            if (answer.Length == 0 || IndexOf(itemCodes, item) is not (>= 0 and var position))
            {
                return Scale.NotApplicable;
            }

            if (scales[position].Find(answer) is { } level)
            {
                return level.Value;
            }

            unknown.Add(UnknownCode($"item_answers[{item}]", answer, [.. scales[position].Levels.Select(level => level.Code)]));
            return Scale.NotApplicable;
        }
    }

    private static int IndexOf(IReadOnlyList<string> codes, string code)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (string.Equals(codes[i], code, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
