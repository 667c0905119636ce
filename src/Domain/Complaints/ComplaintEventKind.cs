namespace CSat.Domain.Complaints;

/// <summary>What can happen to a complaint. The numbers are stored; they never change.</summary>
public enum ComplaintEventKind
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>Taken in (R11.35).</summary>
    Registered = 1,

    /// <summary>The defect is confirmed (R11.36 starts here).</summary>
    DefectConfirmed = 2,

    /// <summary>The improvement engineer, his supervisor and the responsible departments are notified (R11.36).</summary>
    Notified = 3,

    /// <summary>A department is charged with it.</summary>
    Assigned = 4,

    /// <summary>The answer, an 8D report where the regime says so, went to the customer (R11.42).</summary>
    Answered = 5,

    /// <summary>The customer is satisfied with the answer.</summary>
    CustomerSatisfied = 6,

    /// <summary>The customer is not satisfied with the answer.</summary>
    CustomerDissatisfied = 7,

    /// <summary>A role confirms the effect of the measures (R11.45).</summary>
    EffectConfirmed = 8,

    /// <summary>Closed.</summary>
    Closed = 9,

    /// <summary>Opened again: the defect came back or the customer objects (R11.46).</summary>
    Reopened = 10,

    /// <summary>A step that the regime names, such as "stock quarantined" (R11.37); see <see cref="ComplaintEvent.Step"/>.</summary>
    Step = 11,
}
