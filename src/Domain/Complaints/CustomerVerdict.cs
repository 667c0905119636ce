namespace CSat.Domain.Complaints;

/// <summary>What the customer says of the answer. The numbers are stored; they never change.</summary>
public enum CustomerVerdict
{
    /// <summary>Not asked, or no reply.</summary>
    None = 0,

    /// <summary>Satisfied with the handling.</summary>
    Satisfied = 1,

    /// <summary>Not satisfied with the handling.</summary>
    Dissatisfied = 2,
}
