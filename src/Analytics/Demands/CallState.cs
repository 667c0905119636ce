namespace CSat.Analytics.Demands;

/// <summary>Whether a trigger's action is due.</summary>
public enum CallState
{
    /// <summary>The figure does not fulfil the condition.</summary>
    NotDue,

    /// <summary>The figure fulfils the condition: the action is due.</summary>
    Due,

    /// <summary>Too few ratings to show the figure, or none: nothing is judged.</summary>
    TooFew,

    /// <summary>The warehouse does not hold what the trigger looks at.</summary>
    NotRecorded,
}
