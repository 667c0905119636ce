namespace CSat.Domain.Surveys;

/// <summary>How a form that was sent stands.</summary>
public enum FormState
{
    /// <summary>Not back, and its return window is open.</summary>
    Awaited,

    /// <summary>Back in time.</summary>
    Returned,

    /// <summary>Back after its return window; counts as not returned (R11.23).</summary>
    ReturnedLate,

    /// <summary>Not back, and its return window has ended.</summary>
    Missing,
}
