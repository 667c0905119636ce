using CSat.Analytics.Shared;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Focus;

/// <summary>
/// What the regime of the latest round has looked at first (R07.17, R07.18, R07.19, R07.20, R07.21), and the parts that have fallen against the previous round
/// of the kind (R11.29). Empty where the regime demands neither.
/// </summary>
public sealed record FocusFigures
{
    /// <summary>Stable id of the focus analyses.</summary>
    public const string Id = "focus-analyses";

    /// <summary>Stable id of the written opinions and expectations.</summary>
    public const string WrittenId = "focus-opinions";

    /// <summary>Stable id of the parts that have fallen.</summary>
    public const string FallenId = "fallen-parts";

    /// <summary>Nothing demanded, or no round with customers' ratings.</summary>
    public static FocusFigures None { get; } = new() { Round = null, Previous = null, Analyses = [], Analysed = 0, Fallen = [], TooFew = [], Opinions = [], Expectations = [], Texts = [] };

    /// <summary>The round looked at: the latest of the review that has customers' ratings; null for none.</summary>
    public required SurveyRound? Round { get; init; }

    /// <summary>The round before it that has customers' ratings; null for none.</summary>
    public required SurveyRound? Previous { get; init; }

    /// <summary>The focus analyses in the regime's order.</summary>
    public required IReadOnlyList<FocusResult> Analyses { get; init; }

    /// <summary>Number of items with enough ratings to be looked at.</summary>
    public required int Analysed { get; init; }

    /// <summary>The trends that call for something when parts have fallen, in the regime's order.</summary>
    public required IReadOnlyList<FallenResult> Fallen { get; init; }

    /// <summary>Items of the round that have ratings, but too few to show: no analysis looks at them.</summary>
    public required IReadOnlyList<NamedThing> TooFew { get; init; }

    /// <summary>Written opinions by item, the most first; empty when none is recorded.</summary>
    public required IReadOnlyList<CommentCount> Opinions { get; init; }

    /// <summary>Expectations by item, the most first; empty when none is recorded, which does not say that nobody stated one.</summary>
    public required IReadOnlyList<CommentCount> Expectations { get; init; }

    /// <summary>The newest opinions, then the newest expectations, as customers wrote them.</summary>
    public required IReadOnlyList<WrittenText> Texts { get; init; }

    /// <summary>Whether the regime demands anything of this.</summary>
    public bool Applies => Analyses.Count + Fallen.Count > 0;

    /// <summary>The comments that an analysis counts; empty for those that look at items, and when none is recorded.</summary>
    public IReadOnlyList<CommentCount> CommentsOf(FocusKind kind) => kind switch
    {
        FocusKind.WrittenOpinions => Opinions,
        FocusKind.Expectations => Expectations,
        _ => [],
    };
}
