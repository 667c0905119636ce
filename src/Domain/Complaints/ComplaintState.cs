namespace CSat.Domain.Complaints;

/// <summary>Where a complaint stands. The numbers are stored; they never change. Reopening is a count beside the state.</summary>
public enum ComplaintState
{
    /// <summary>Before its registration.</summary>
    None = 0,

    /// <summary>已登记: taken in, nobody charged with it yet.</summary>
    Registered = 1,

    /// <summary>处理中: a department is charged with it.</summary>
    Assigned = 2,

    /// <summary>已答复: the answer (8D) has gone to the customer.</summary>
    Answered = 3,

    /// <summary>已结案: closed.</summary>
    Closed = 4,
}
