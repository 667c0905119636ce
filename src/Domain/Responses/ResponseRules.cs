using System.Globalization;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Responses;

/// <summary>What makes a response acceptable. All problems of a response are found at once.</summary>
public static class ResponseRules
{
    /// <summary>
    /// Checks a response: round open; levels against the scale of their item and the number of items, none missing where the questionnaire requires it; kind of form against kind of respondent (R08.23);
    /// competitor named exactly on competitor forms (R08.17); sent or answered within the round's period; back after it was answered; not collected by the department that it is
    /// about where that is forbidden (R06.31); comments, attributes and time within their limits.
    /// </summary>
    /// <returns>All problems; empty when the response is accepted.</returns>
    [Judges("survey.raters", "R08.23")]
    public static IReadOnlyList<Problem> Check(ResponseDraft draft, ResponseSetting setting)
    {
        // The accepted response is the hot case: no list is made for it.
        List<Problem>? problems = null;
        if (!setting.RoundIsOpen)
        {
            Add(ref problems, RoundClosed("round"));
        }

        CheckLevels(draft, setting, ref problems);
        CheckRater(draft, setting.Raters, ref problems);
        CheckComments(draft, setting, ref problems);
        CheckAttributes(draft, ref problems);
        CheckExternalId(draft, ref problems);
        if (draft.Weight is { } weight && !ResponseLimits.IsWeight(weight))
        {
            Add(ref problems, FieldInvalid("weight", weight.ToString(CultureInfo.InvariantCulture), ProblemForm.Weight));
        }

        var latest = setting.ReceivedAt + ResponseLimits.ClockSkew;
        if (draft.RespondedAt < ResponseLimits.Earliest || draft.RespondedAt > latest)
        {
            Add(ref problems, TimeOutOfRange("responded_at", draft.RespondedAt, ResponseLimits.Earliest, latest));
        }
        else if (draft.SentAt is { } sent && (sent < ResponseLimits.Earliest || sent > draft.RespondedAt))
        {
            Add(ref problems, TimeOutOfRange("sent_at", sent, ResponseLimits.Earliest, draft.RespondedAt));
        }
        else if (!setting.Period.Takes(draft))
        {
            Add(ref problems, OutOfPeriod(draft.SentAt is null ? "responded_at" : "sent_at", draft.SentAt ?? draft.RespondedAt, setting.Period.From, setting.Period.Until.AddMicroseconds(-1)));
        }

        if (draft.ReturnedAt is { } returned && (returned < draft.RespondedAt || returned > latest))
        {
            Add(ref problems, TimeOutOfRange("returned_at", returned, draft.RespondedAt, latest));
        }

        if (SurveyDiscipline.Check("collected_by", setting.Survey, setting.Kind, draft.Department, draft.CollectedBy) is { } collects)
        {
            Add(ref problems, collects);
        }

        return problems ?? (IReadOnlyList<Problem>)[];
    }

    private static void CheckLevels(ResponseDraft draft, ResponseSetting setting, ref List<Problem>? problems)
    {
        if (draft.Levels.Count != setting.ItemCodes.Count)
        {
            Add(ref problems, WrongNumberOfLevels("levels", draft.Levels.Count, setting.ItemCodes.Count));
            return;
        }

        for (var i = 0; i < draft.Levels.Count; i++)
        {
            if (!setting.Scales[i].Allows(draft.Levels[i]))
            {
                Add(ref problems, LevelOutOfScale($"levels[{i}]", setting.ItemCodes[i], draft.Levels[i], setting.Scales[i]));
            }
            else if (draft.Levels[i] == Scale.NotApplicable && setting.Required.Count > 0 && setting.Required[i])
            {
                Add(ref problems, ItemNotAnswered($"levels[{i}]", setting.ItemCodes[i]));
            }
        }
    }

    private static void CheckRater(ResponseDraft draft, RaterPolicy raters, ref List<Problem>? problems)
    {
        if (draft.Kind == RatingKind.None || !Enum.IsDefined(draft.Kind))
        {
            Add(ref problems, FieldMissing("kind"));
            return;
        }

        if (!raters.Allowed(draft.Kind).Contains(draft.Respondent))
        {
            Add(ref problems, draft.Kind == RatingKind.Self
                ? SelfRatingByCustomer("kind", draft.Respondent, raters)
                : SurveyedRatingBySelfRater("kind", draft.Respondent, draft.Kind, raters));
        }

        var named = !string.IsNullOrEmpty(draft.Competitor);
        if (draft.Kind == RatingKind.Competitor && !named)
        {
            Add(ref problems, CompetitorMissing("competitor"));
        }
        else if (draft.Kind != RatingKind.Competitor && named)
        {
            Add(ref problems, CompetitorNotAllowed("competitor", draft.Competitor!));
        }
    }

    private static void CheckComments(ResponseDraft draft, ResponseSetting setting, ref List<Problem>? problems)
    {
        if (draft.Comments.Count == 0)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < draft.Comments.Count; i++)
        {
            var (item, text) = draft.Comments[i];
            if (item is not null && !setting.ItemCodes.Contains(item, StringComparer.Ordinal))
            {
                Add(ref problems, UnknownItem($"comments[{i}].item", item, setting.ItemCodes));
            }
            else if (!seen.Add(item ?? ""))
            {
                Add(ref problems, DuplicateComment($"comments[{i}].item", item));
            }

            if (text.Length > ResponseLimits.CommentLength)
            {
                Add(ref problems, CommentTooLong($"comments[{i}].text", text.Length));
            }
            else if (text.Length == 0)
            {
                Add(ref problems, FieldMissing($"comments[{i}].text"));
            }
            else if (!TextRules.IsClean(text))
            {
                Add(ref problems, InvalidText($"comments[{i}].text"));
            }
        }
    }

    private static void CheckAttributes(ResponseDraft draft, ref List<Problem>? problems)
    {
        if (draft.Attributes.Count > ResponseLimits.Attributes)
        {
            Add(ref problems, AttributesTooLarge("attributes", draft.Attributes.Count, ResponseLimits.Attributes));
        }

        foreach (var (name, value) in draft.Attributes)
        {
            if (name.Length is 0 or > ResponseLimits.AttributeNameLength)
            {
                Add(ref problems, AttributesTooLarge("attributes.name", name.Length, ResponseLimits.AttributeNameLength));
            }
            else if (value.Length > ResponseLimits.AttributeValueLength)
            {
                Add(ref problems, AttributesTooLarge($"attributes[{name}]", value.Length, ResponseLimits.AttributeValueLength));
            }
            else if (!TextRules.IsClean(name) || !TextRules.IsClean(value))
            {
                Add(ref problems, InvalidText($"attributes[{name}]"));
            }
        }
    }

    private static void CheckExternalId(ResponseDraft draft, ref List<Problem>? problems)
    {
        if (draft.ExternalId is { } id && (id.Length > ResponseLimits.ExternalIdLength || !TextRules.IsClean(id)))
        {
            Add(ref problems, id.Length > ResponseLimits.ExternalIdLength
                ? FieldTooLong("external_id", id.Length, ResponseLimits.ExternalIdLength)
                : InvalidText("external_id"));
        }
    }

    private static void Add(ref List<Problem>? problems, Problem problem) => (problems ??= []).Add(problem);
}

/// <summary>What a response is checked against: the questionnaire version, the round, the regime and the moment of receipt.</summary>
/// <param name="Scales">The scale of each item of the questionnaire version, in order.</param>
/// <param name="ItemCodes">The items of the questionnaire version in order.</param>
/// <param name="RoundIsOpen">Whether the round takes responses now.</param>
/// <param name="Raters">Who may fill in which form.</param>
/// <param name="Period">The round's period.</param>
/// <param name="ReceivedAt">The server's time of receipt.</param>
public sealed record ResponseSetting(
    IReadOnlyList<Scale> Scales, IReadOnlyList<string> ItemCodes, bool RoundIsOpen, RaterPolicy Raters, RoundPeriod Period, DateTimeOffset ReceivedAt)
{
    /// <summary>Whether each item must be answered; empty where none must.</summary>
    public IReadOnlyList<bool> Required { get; init; } = [];

    /// <summary>The regime's survey rules; null where it has none.</summary>
    public SurveyRules? Survey { get; init; }

    /// <summary>The kind of survey; null where the regime does not know it.</summary>
    public SurveyKind? Kind { get; init; }
}

/// <summary>What one response may hold at most.</summary>
public static class ResponseLimits
{
    /// <summary>Characters (UTF-16 units) of one comment.</summary>
    public const int CommentLength = TextRules.LongTextLength;

    /// <summary>Number of attributes.</summary>
    public const int Attributes = 32;

    /// <summary>Characters of an attribute's name.</summary>
    public const int AttributeNameLength = 64;

    /// <summary>Characters of an attribute's value.</summary>
    public const int AttributeValueLength = 256;

    /// <summary>Characters of an external id.</summary>
    public const int ExternalIdLength = 128;

    /// <summary>The greatest weight of a form.</summary>
    public const int MostWeight = 1_000_000;

    /// <summary>Whether a number can be the weight of a form: above 0, at most <see cref="MostWeight"/>.</summary>
    public static bool IsWeight(double weight) => weight is > 0 and <= MostWeight;

    /// <summary>How far a sender's clock may run ahead of the server's.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>The earliest believable time of a response or complaint event; what is older is a broken date.</summary>
    public static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
