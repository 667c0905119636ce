namespace CSat.Domain.Surveys;

/// <summary>Those who did not return their form and are visited by the person who handed it out (R05.27).</summary>
public static class NonResponders
{
    /// <summary>Those sent minus those returned, each once, in the order of sending (R05.27).</summary>
    /// <param name="sent">The forms handed out; of several to one respondent the first counts.</param>
    /// <param name="returned">The respondents whose form came back.</param>
    public static IReadOnlyList<SentForm> Of(IEnumerable<SentForm> sent, IEnumerable<string> returned)
    {
        var back = returned.ToHashSet(StringComparer.Ordinal);
        return [.. sent.DistinctBy(form => form.Respondent).Where(form => !back.Contains(form.Respondent))];
    }
}
