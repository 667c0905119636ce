using CSat.Contracts.V1;

namespace CSat.Cli.Mappings;

/// <summary>Which column of a complaint file is what.</summary>
public sealed record ComplaintMapping : ImportMapping
{
    /// <summary>When the complaint was received.</summary>
    public required DateColumn ReceivedAt { get; init; }

    /// <summary>Time limit that the customer set (R11.42); null where the file has none.</summary>
    public required DateColumn? CustomerDueAt { get; init; }

    /// <summary>Channel of the regime.</summary>
    public required CodeRule Channel { get; init; }

    /// <summary>Complaint category.</summary>
    public required CodeRule Category { get; init; }

    /// <summary>Product or service; null where the file states none.</summary>
    public required CodeRule? Offering { get; init; }

    /// <summary>Column of the customer's code in the register; null where the file states none.</summary>
    public required string? Customer { get; init; }

    /// <summary>Column of who is responsible; null where the file states nobody.</summary>
    public required string? Handler { get; init; }

    /// <summary>What the customer says; null where the file has no text.</summary>
    public required DescriptionRule? Description { get; init; }

    /// <summary>Categories with names of their own.</summary>
    public required IReadOnlyList<Entry> Categories { get; init; }

    /// <summary>Offerings with names of their own.</summary>
    public required IReadOnlyList<Entry> Offerings { get; init; }

    /// <summary>Events in the order in which they happen.</summary>
    public required IReadOnlyList<EventRule> Events { get; init; }

    /// <summary>Outcomes of time limits that the file states.</summary>
    public required IReadOnlyList<ReportedClockRule> ReportedClocks { get; init; }
}

/// <summary>An event of a complaint that the file states.</summary>
/// <param name="Kind">The event.</param>
/// <param name="At">Column of its time; null where it is known to have happened but not when.</param>
/// <param name="When">Condition under which it happened; null: it happened where its time is given.</param>
/// <param name="Role">Role of the regime that acted; empty where it does not matter.</param>
/// <param name="BeforeReceipt">What becomes of a time before the receipt.</param>
public sealed record EventRule(ComplaintEventKind Kind, DateColumn? At, ValueCondition? When, string Role, BeforeReceipt BeforeReceipt)
{
    /// <summary>Code of the regime's step, for a step; empty otherwise.</summary>
    public string Step { get; init; } = "";

    /// <summary>Column of who did it; null where the file does not say.</summary>
    public string? Handler { get; init; }

    /// <summary>Column of what was said or done; null where the file does not say.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it counts as the answer, at its own time, in a row that states none.</summary>
    public bool CountsAsAnswer { get; init; }
}

/// <summary>The text of a complaint, put together from columns; empty ones are left out.</summary>
/// <param name="Columns">The columns in order.</param>
/// <param name="Separator">What stands between them.</param>
public sealed record DescriptionRule(IReadOnlyList<string> Columns, string Separator);

/// <summary>The outcome of a time limit as the file states it.</summary>
/// <param name="Code">Code of the limit in the regime.</param>
/// <param name="Column">The column.</param>
/// <param name="InTime">Values that mean in time.</param>
/// <param name="Late">Values that mean late.</param>
public sealed record ReportedClockRule(string Code, string Column, IReadOnlySet<string> InTime, IReadOnlySet<string> Late);

/// <summary>What becomes of an event that a file dates before the receipt of its complaint, which cannot be.</summary>
public enum BeforeReceipt
{
    /// <summary>The row is refused.</summary>
    Refuse,

    /// <summary>The event is taken as of the receipt: the file's systems merely disagree by less than their resolution.</summary>
    AtReceipt,

    /// <summary>The event is kept without a time.</summary>
    Undated,
}
