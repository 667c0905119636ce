using CSat.Analytics.Shared;

namespace CSat.Analytics.Demands;

/// <summary>What the results of one round call for by its regime (R08.8, R08.29, R11.24, R11.30, R11.31, R11.32).</summary>
/// <param name="Round">The round asked for, else the latest one; null without surveys.</param>
/// <param name="Actions">Every trigger of its regime with its judgement, in the regime's order, items from the lowest.</param>
public sealed record CalledActions(SurveyRound? Round, IReadOnlyList<CalledAction> Actions)
{
    /// <summary>Stable id of the figure.</summary>
    public const string Id = "called-actions";

    /// <summary>What is due.</summary>
    public IEnumerable<CalledAction> Due => Actions.Where(action => action.State == CallState.Due);

    /// <summary>What could not be judged, because it is not recorded or rests on too few ratings.</summary>
    public IEnumerable<CalledAction> Unjudged => Actions.Where(action => action.State is CallState.NotRecorded or CallState.TooFew);
}
