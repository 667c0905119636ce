using CSat.Domain.Scoring;

namespace CSat.Domain.Responses;

/// <summary>How a form that comes again under its external id, with other content, stands to the one that is stored.</summary>
public enum VersionOrder
{
    /// <summary>Neither: it is another form, or has lost what was said before.</summary>
    None = 0,

    /// <summary>The stored form, finished later.</summary>
    Later = 1,

    /// <summary>The stored form before it was finished: an older export.</summary>
    Earlier = 2,
}

/// <summary>Tells a form that was finished later from an older export of it and from another form.</summary>
public static class FormVersions
{
    /// <summary>
    /// A later version is by the same respondent on the same questionnaire about the same company, answers every item and has every comment that the other has, and names
    /// department, customer, sending and collecting department alike where the other names them, and a return that is no earlier. It was answered later; or at the same time, where the source dates a form by its beginning: then
    /// it says more and changes nothing that was said. Attributes follow the version.
    /// </summary>
    /// <param name="stored">The stored form.</param>
    /// <param name="given">The one that comes.</param>
    public static VersionOrder Order(FormVersion stored, FormVersion given) =>
        IsLater(given, stored) ? VersionOrder.Later : IsLater(stored, given) ? VersionOrder.Earlier : VersionOrder.None;

    private static bool IsLater(FormVersion next, FormVersion before) =>
        next.Subject == before.Subject
        && Keeps(next, before)
        && (next.RespondedAt > before.RespondedAt || (next.RespondedAt == before.RespondedAt && Answers(next) > Answers(before) && ChangesNothing(next, before)));

    private static bool Keeps(FormVersion next, FormVersion before) =>
        next.Levels.Count == before.Levels.Count
        && before.Levels.Zip(next.Levels).All(pair => pair.First == Scale.NotApplicable || pair.Second != Scale.NotApplicable)
        && before.Comments.Keys.All(next.Comments.ContainsKey)
        && (before.Department is null || before.Department == next.Department)
        && (before.Customer is null || before.Customer == next.Customer)
        && (before.SentAt is null || before.SentAt == next.SentAt)
        && (before.ReturnedAt is null || before.ReturnedAt <= next.ReturnedAt)
        && (before.CollectedBy is null || before.CollectedBy == next.CollectedBy);

    private static bool ChangesNothing(FormVersion next, FormVersion before) =>
        before.Levels.Zip(next.Levels).All(pair => pair.First == Scale.NotApplicable || pair.First == pair.Second)
        && before.Comments.All(comment => next.Comments[comment.Key] == comment.Value);

    private static int Answers(FormVersion version) => version.Levels.Count(level => level != Scale.NotApplicable) + version.Comments.Count;
}

/// <summary>A form as one export has it.</summary>
/// <param name="Subject">What makes it one form; never changes.</param>
/// <param name="RespondedAt">When it was answered, by the source.</param>
/// <param name="Levels">One level an item, in the order of the questionnaire version; 0 = not applicable or not answered.</param>
/// <param name="Comments">Comments by item position, 0 for the whole form.</param>
public sealed record FormVersion(FormSubject Subject, DateTimeOffset RespondedAt, IReadOnlyList<short> Levels, IReadOnlyDictionary<short, string> Comments)
{
    /// <summary>Department that the form is about; null where it names none.</summary>
    public Guid? Department { get; init; }

    /// <summary>Code of the customer; null where not known.</summary>
    public string? Customer { get; init; }

    /// <summary>When it was sent; null where not recorded.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it came back; null where it did as it was answered.</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>Department that collected it; null where not recorded.</summary>
    public Guid? CollectedBy { get; init; }
}

/// <summary>Who answers what about whom.</summary>
/// <param name="QuestionnaireVersion">The questionnaire version.</param>
/// <param name="Kind">What is rated.</param>
/// <param name="Respondent">Who answers.</param>
/// <param name="Competitor">The competitor rated; null for the own company.</param>
public sealed record FormSubject(Guid QuestionnaireVersion, RatingKind Kind, RespondentKind Respondent, Guid? Competitor);
