using CSat.Domain.Duties;
using CSat.Domain.LifeCycles;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Notices;

/// <summary>The life of a notice: it is prepared with all that its regime demands of it, approved, and published once.</summary>
public static class NoticeLifeCycle
{
    /// <summary>The table.</summary>
    public static LifeCycle<NoticeState, NoticeEventKind, NoticeChange> Table { get; } = new(
        NoticeState.None,
        new(NoticeEventKind.Prepared, [NoticeState.None], [NoticeState.Prepared], [new("parts-of-the-text", CheckText), new("audience", CheckAudience)]),
        new(NoticeEventKind.Approved, [NoticeState.Prepared], [NoticeState.Approved]),
        new(NoticeEventKind.Published, [NoticeState.Approved], [NoticeState.Published], [new("sign-at-the-site", CheckSign), new("enclosed-documents", CheckEnclosed)]));

    /// <summary>Applies one event.</summary>
    /// <param name="state">Where the notice stands; <see cref="NoticeState.None"/> before it is prepared.</param>
    /// <param name="kind">What happens.</param>
    /// <param name="change">What it is judged by.</param>
    /// <returns>The state after it and no problem, or the state unchanged and all problems.</returns>
    [Judges("R05.10", "R05.32", "R07.7", "R11.25")]
    public static (NoticeState State, IReadOnlyList<Problem> Problems) Apply(NoticeState state, NoticeEventKind kind, NoticeChange change) =>
        Table.Judge(state, kind, change, () => InvalidTransition("notice", state, kind, Table.AllowedIn(kind)));

    /// <summary>Whether an event has happened: who asks for it again changes nothing.</summary>
    public static bool HasHappened(NoticeState state, NoticeEventKind kind) => kind switch
    {
        NoticeEventKind.Approved => state is NoticeState.Approved or NoticeState.Published,
        NoticeEventKind.Published => state == NoticeState.Published,
        _ => state != NoticeState.None,
    };

    /// <summary>Why there is no list of those to whom a notice is sent: it is not for customers, or nobody has approved it yet (R07.7, R21.16).</summary>
    /// <param name="state">Where the notice stands.</param>
    /// <param name="audience">For whom it is.</param>
    /// <returns>Nothing where there is one.</returns>
    [Judges("R07.7", "R21.16")]
    public static IReadOnlyList<Problem> CheckRecipients(NoticeState state, NoticeAudience audience) =>
    [
        .. audience == NoticeAudience.Customers ? Array.Empty<Problem>() : [NoticeWithoutRecipients("notice", audience)],
        .. state is NoticeState.Approved or NoticeState.Published ? Array.Empty<Problem>() : [NoticeWithoutRecipients("notice", state)],
    ];

    private static IEnumerable<Problem> CheckAudience(NoticeChange change) =>
        change.Rule.Audience is { } audience && change.Audience != audience ? [NoticeForOthers("audience", audience, change.Rule)] : [];

    private static IEnumerable<Problem> CheckEnclosed(NoticeChange change) =>
        change.Rule.Enclosed.Where(document => !change.Enclosed.Contains(document, StringComparer.Ordinal)).Select(document => NoticePartMissing("enclosed", document, change.Rule));

    private static IEnumerable<Problem> CheckText(NoticeChange change) => change.Rule.Requires
        .Where(part => part != NoticePart.SiteSign && !change.Given.Contains(part))
        .Select(part => NoticePartMissing(part, change.Rule));

    private static IEnumerable<Problem> CheckSign(NoticeChange change) => change.Rule.Requires.Contains(NoticePart.SiteSign) && !change.Given.Contains(NoticePart.SiteSign)
        ? [NoticePartMissing(NoticePart.SiteSign, change.Rule)]
        : [];
}

/// <summary>What an event of a notice is judged by.</summary>
/// <param name="Rule">The notice of the regime.</param>
/// <param name="Given">What it has.</param>
public sealed record NoticeChange(DutyRule Rule, IReadOnlyCollection<NoticePart> Given)
{
    /// <summary>For whom it is; null where that is not judged.</summary>
    public NoticeAudience? Audience { get; init; }

    /// <summary>Codes of the documents that go out with it.</summary>
    public IReadOnlyCollection<string> Enclosed { get; init; } = [];
}

/// <summary>Where a notice stands.</summary>
public enum NoticeState
{
    /// <summary>Not prepared.</summary>
    None,

    /// <summary>Written.</summary>
    Prepared,

    /// <summary>May go out.</summary>
    Approved,

    /// <summary>Is out.</summary>
    Published,
}

/// <summary>What can happen to a notice.</summary>
public enum NoticeEventKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is written.</summary>
    Prepared,

    /// <summary>It is approved.</summary>
    Approved,

    /// <summary>It went out; the product itself sends nothing.</summary>
    Published,
}
