namespace CSat.Domain.Statistics;

/// <summary>Why a point of a control chart calls for attention.</summary>
public enum ControlSignalKind
{
    /// <summary>The point lies outside of the limits; a point on a limit does not.</summary>
    Outside,

    /// <summary>The seventh (or later) point in a row on one side of the mean; a point on the mean ends the row.</summary>
    SevenOnOneSide,

    /// <summary>The seventh (or later) point in a row of which each is above, or each is below, the one before; six steps.</summary>
    SevenInOneDirection,

    /// <summary>Two of three neighbouring points, this one among them, lie beyond two thirds of the way from the mean to the same limit.</summary>
    TwoOfThreeNearLimit,
}
