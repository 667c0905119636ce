namespace CSat.Domain.Surveys;

/// <summary>Parts whose result is lower than in the previous survey (R07.21, R11.29).</summary>
public static class FallenParts
{
    /// <summary>Whether a part has fallen (R07.21, R11.29): any decrease of the unrounded value counts; a part without data in either survey has not fallen.</summary>
    /// <param name="previous">Value in the previous survey; null for no data.</param>
    /// <param name="current">Value now; null for no data.</param>
    public static bool HasFallen(decimal? previous, decimal? current) => current < previous;
}
