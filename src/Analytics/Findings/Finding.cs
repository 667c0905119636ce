using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>One sentence computed from the figures.</summary>
/// <param name="Id">Stable id, for example <c>degree-since-first</c>.</param>
/// <param name="FigureId">The figure it was computed from.</param>
/// <param name="Tone">Good or bad news.</param>
/// <param name="Text">The sentence in both languages.</param>
public sealed record Finding(string Id, string FigureId, FindingTone Tone, LocalizedText Text)
{
    /// <summary>The part it is about with its movement; null for plain statements.</summary>
    public FindingEvidence? Evidence { get; init; }
}

/// <summary>Whether a finding is good news. A mark beside the sentence, never instead of it.</summary>
public enum FindingTone
{
    /// <summary>Neither good nor bad.</summary>
    Neutral,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>Bad news, to be dealt with.</summary>
    Bad,
}

/// <summary>Where a sentence stands: the order in which a reader wants them.</summary>
internal enum FindingPlace
{
    /// <summary>Parts that are proven to have fallen, the dearest first: the one fall among seven flat items is the first sentence.</summary>
    Fall,

    /// <summary>Where satisfaction stands, and how that is to the target.</summary>
    Level,

    /// <summary>Surveys that do not count: before anything more is read from them.</summary>
    Validity,

    /// <summary>The course over all rounds.</summary>
    Course,

    /// <summary>What changed since other rounds.</summary>
    Change,

    /// <summary>Competitors, the lowest item, dissatisfaction.</summary>
    Parts,

    /// <summary>What the regime demands and what results call for.</summary>
    Demands,

    /// <summary>Complaints.</summary>
    Complaints,
}

/// <summary>All findings of a review.</summary>
public static class ReviewFindings
{
    /// <summary>The sentences of every figure in the order of their places, within a place by what they cost; a part without data gives none.</summary>
    public static IReadOnlyList<Finding> Of(ReviewFigures figures) => Said(figures, FigureList.All.SelectMany(figure => figure.Judgements));

    /// <summary>The sentences about one figure, in the same order; what they are not judged from is not read.</summary>
    public static IReadOnlyList<Finding> Of(ReviewFigures figures, Figure about) =>
    [
        .. Said(figures, FigureList.All.SelectMany(figure => figure.Judgements.Where(judgement => figure == about || judgement.AlsoOf.Contains(about))))
            .Where(finding => finding.FigureId == about.Id),
    ];

    /// <summary>Those that ask for a decision: what is bad, proven falls of parts first, the dearest at the head.</summary>
    public static IReadOnlyList<Finding> Decisions(ReviewFigures figures) => [.. Of(figures).Where(finding => finding.Tone == FindingTone.Bad)];

    private static IReadOnlyList<Finding> Said(ReviewFigures figures, IEnumerable<Judgement> judgements) =>
    [
        .. judgements
            .GroupBy(judgement => judgement.Place)
            .OrderBy(place => place.Key)
            .SelectMany(place => place.SelectMany(judgement => judgement.Say(figures)).OrderByDescending(finding => finding.Evidence?.Cost ?? 0))
            .Where(finding => figures.Speaks(ReviewConclusion.SectionOf(finding))),
    ];
}
