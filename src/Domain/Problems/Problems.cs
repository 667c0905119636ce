namespace CSat.Domain.Problems;

/// <summary>Makes the problems, one method a reason, with the facts that its texts tell: the value that was seen, what is allowed.</summary>
public static partial class Problems
{
    private const int ShownLength = 60;
    private const int KnownShown = 30;

    /// <summary>A field that must be given is empty.</summary>
    public static Problem FieldMissing(string field) =>
        new(ProblemReason.FieldMissing, field, "required", ("field", field));

    /// <summary>A field holds what its form or range does not allow.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value seen.</param>
    /// <param name="form">What is allowed: a constant of <see cref="ProblemForm"/>.</param>
    /// <param name="facts">What the phrase of the form names.</param>
    public static Problem FieldInvalid(string field, string value, string form, params (string Name, Fact Value)[] facts) =>
        new(ProblemReason.FieldInvalid, field, "form", [("field", field), ("value", Shown(value)), ("allowed", new WordFact(form)), .. facts]);

    /// <summary>A field holds a moment that it may not hold.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The moment seen.</param>
    /// <param name="form">What is allowed: a constant of <see cref="ProblemForm"/>.</param>
    /// <param name="facts">What the phrase of the form names.</param>
    public static Problem FieldInvalid(string field, DateTimeOffset value, string form, params (string Name, Fact Value)[] facts) =>
        new(ProblemReason.FieldInvalid, field, "form", [("field", field), ("value", value), ("allowed", new WordFact(form)), .. facts]);

    /// <summary>A text or list is longer than its limit.</summary>
    public static Problem FieldTooLong(string field, long length, long limit) =>
        new(ProblemReason.FieldTooLong, field, "limit", ("field", field), ("length", length), ("limit", limit));

    /// <summary>A text holds control characters or is not valid Unicode.</summary>
    public static Problem InvalidText(string field) =>
        new(ProblemReason.InvalidText, field, "text", ("field", field));

    /// <summary>The named thing does not exist in this organisation.</summary>
    /// <param name="field">The field that names it.</param>
    /// <param name="thing">A constant of <see cref="ProblemThing"/>.</param>
    /// <param name="value">The name seen.</param>
    public static Problem NotFound(string field, string thing, string value) =>
        new(ProblemReason.NotFound, field, "reference", ("thing", new WordFact(thing)), ("value", Shown(value)));

    /// <summary>A thing with this code or name exists already.</summary>
    /// <param name="field">The field that names it.</param>
    /// <param name="thing">A constant of <see cref="ProblemThing"/>.</param>
    /// <param name="value">The name seen.</param>
    public static Problem AlreadyExists(string field, string thing, string value) =>
        new(ProblemReason.AlreadyExists, field, "unique", ("thing", new WordFact(thing)), ("value", Shown(value)));

    /// <summary>The external id was used before with other content.</summary>
    /// <param name="field">The field of the external id.</param>
    /// <param name="externalId">The id.</param>
    /// <param name="differing">The fields, and events, whose content differs.</param>
    /// <param name="growing">It names something that may grow, whose later state changes or leaves out what was stored.</param>
    public static Problem DuplicateExternalId(string field, string externalId, IReadOnlyList<string> differing, bool growing = false) => growing
        ? Problem.Worded("history", ProblemReason.DuplicateExternalId, field, "unique", ("value", Shown(externalId)), ("differing", Fact.Listed(differing)))
        : new(ProblemReason.DuplicateExternalId, field, "unique", ("value", Shown(externalId)), ("differing", Fact.Listed(differing)));

    /// <summary>What was stored under the external id was erased. The id, which may name a person, is not said again.</summary>
    public static Problem Erased(string field) => new(ProblemReason.Erased, field, "erasure");

    /// <summary>The form is stored as it was finished later.</summary>
    public static Problem OlderExport(string field, string externalId) =>
        Problem.Worded("form", ProblemReason.OlderExport, field, "unique", ("value", Shown(externalId)));

    /// <summary>The complaint is stored with the events of a later export.</summary>
    /// <param name="field">The field of the external id.</param>
    /// <param name="externalId">The id.</param>
    /// <param name="later">Codes of the stored events that the export does not know yet.</param>
    public static Problem OlderExport(string field, string externalId, IReadOnlyList<string> later) =>
        Problem.Worded("history", ProblemReason.OlderExport, field, "unique", ("value", Shown(externalId)), ("later", Fact.Listed(later)));

    /// <summary>The request id was used before with other content.</summary>
    public static Problem DuplicateRequestId(string requestId) =>
        new(ProblemReason.DuplicateRequestId, "request_id", "unique", ("value", Shown(requestId)));

    /// <summary>The request id was used so long ago that its request is no longer known: it is not run again.</summary>
    /// <param name="requestId">The id.</param>
    /// <param name="daysKept">For how many days a repetition is answered.</param>
    public static Problem RequestIdPast(string requestId, int daysKept) =>
        new(ProblemReason.RequestIdPast, "request_id", "unique", ("value", Shown(requestId)), ("days", daysKept));

    /// <summary>The thing has changed since the caller read it.</summary>
    public static Problem EtagStale(string field) =>
        new(ProblemReason.EtagStale, field, "unchanged");

    /// <summary>The caller gave no valid key.</summary>
    public static Problem NotAuthenticated() =>
        new(ProblemReason.NotAuthenticated, "authorization", "authentication");

    /// <summary>The caller's token is not taken, for whatever reason.</summary>
    /// <param name="mark">Under which the log says why.</param>
    public static Problem NotAuthenticated(string mark) =>
        Problem.Worded("token", ProblemReason.NotAuthenticated, "authorization", "authentication", ("mark", mark));

    /// <summary>The caller's key lacks the role for this.</summary>
    public static Problem NotAuthorized(string neededRole) =>
        new(ProblemReason.NotAuthorized, "authorization", "authorization", ("role", neededRole));

    /// <summary>The last key of an administrator that works, of the organisation or of the whole installation, is not revoked.</summary>
    public static Problem LastKey(string field, bool wholeInstallation) => wholeInstallation
        ? Problem.Worded("installation", ProblemReason.LastKey, field, "last-key")
        : new(ProblemReason.LastKey, field, "last-key");

    /// <summary>A page token is not one this service gave out for this request.</summary>
    public static Problem InvalidPageToken() =>
        new(ProblemReason.InvalidPageToken, "page_token", "form");

    /// <summary>The snapshot of the warehouse that a page token is for is no longer kept.</summary>
    /// <param name="run">The run that published it.</param>
    /// <param name="published">The run whose snapshot is published now.</param>
    public static Problem SnapshotGone(string run, string published) =>
        new(ProblemReason.SnapshotGone, "page_token", "snapshot", ("run", run), ("published", published));

    /// <summary>A coded value that the regime or the organisation does not know.</summary>
    public static Problem UnknownCode(string field, string value, IReadOnlyList<string> known, string rule = "reference") =>
        Unknown(ProblemReason.UnknownCode, field, rule, known, ("field", field), ("value", Shown(value)));

    /// <summary>The rules that an entry of the regime in force names, so that no other regime's is cited; a short word where it names none.</summary>
    internal static string Cited(IEnumerable<string> rules, string otherwise) => string.Join(", ", rules.Distinct(StringComparer.Ordinal)) is { Length: > 0 } cited ? cited : otherwise;

    private static Problem Unknown(string reason, string field, string rule, IReadOnlyList<string> known, params (string Name, Fact Value)[] facts) => known.Count == 0
        ? Problem.Worded("none-known", reason, field, rule, facts)
        : new(reason, field, rule, [.. facts, ("known", Fact.Listed(known.Take(KnownShown)))]);

    private static string Shown(string value)
    {
        if (value.Length <= ShownLength)
        {
            return value;
        }

        // Half of a surrogate pair is no text that could be sent.
        var length = char.IsHighSurrogate(value[ShownLength - 1]) ? ShownLength - 1 : ShownLength;
        return string.Concat(value.AsSpan(0, length), "…");
    }
}
