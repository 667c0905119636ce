namespace CSat.Domain.Calendars;

/// <summary>How a duty stands towards its window.</summary>
public enum WindowOutcome
{
    /// <summary>Not done, and the window has not begun.</summary>
    Waiting,

    /// <summary>Not done, and the window is open.</summary>
    Open,

    /// <summary>Done before the window began.</summary>
    TooEarly,

    /// <summary>Done within the window; its first and last moment included.</summary>
    InTime,

    /// <summary>Done after the window ended, or not done although it has ended.</summary>
    Late,
}
