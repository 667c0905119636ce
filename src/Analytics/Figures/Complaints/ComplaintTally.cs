using CSat.Analytics.Shared;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>Additive counts of complaints.</summary>
/// <param name="Complaints">Received.</param>
/// <param name="Answered">Answered, also where the time is unknown.</param>
/// <param name="Closed">In state closed at the time of the snapshot.</param>
/// <param name="Disputed">The customer's verdict was ever "dissatisfied".</param>
/// <param name="Reopened">Reopened at least once.</param>
public readonly record struct ComplaintTally(long Complaints, long Answered, long Closed, long Disputed, long Reopened)
{
    /// <summary>Reopened at least once although the customer never disputed an answer.</summary>
    public long ReopenedUndisputed { get; init; }

    /// <summary>Not closed at the time of the snapshot.</summary>
    public long Open => Complaints - Closed;

    /// <summary>Sums two tallies.</summary>
    public static ComplaintTally operator +(ComplaintTally left, ComplaintTally right) => new(
        left.Complaints + right.Complaints,
        left.Answered + right.Answered,
        left.Closed + right.Closed,
        left.Disputed + right.Disputed,
        left.Reopened + right.Reopened)
    {
        ReopenedUndisputed = left.ReopenedUndisputed + right.ReopenedUndisputed,
    };

    /// <summary>Sums two tallies.</summary>
    public static ComplaintTally Add(ComplaintTally left, ComplaintTally right) => left + right;

    /// <summary>A count as a share of the complaints received, in percent, unrounded; null when there is none.</summary>
    public decimal? SharePercent(long count) => Complaints == 0 ? null : count * 100m / Complaints;
}

/// <summary>The complaints of one category, offering or department.</summary>
/// <param name="Code">Its code; empty for "not stated".</param>
/// <param name="Name">What people read.</param>
/// <param name="Tally">The counts.</param>
/// <param name="Answering">The clocks that end with the answer to the customer, summed; zeros where not asked for.</param>
public sealed record ComplaintGroup(string Code, LocalizedText Name, ComplaintTally Tally, ClockTally Answering = default);

/// <summary>The counts that every complaint query returns.</summary>
internal abstract record ComplaintSums
{
    public long Complaints { get; init; }

    public long Answered { get; init; }

    public long Closed { get; init; }

    public long Disputed { get; init; }

    public long Reopened { get; init; }

    public long ReopenedUndisputed { get; init; }

    public ComplaintTally Tally => new(Complaints, Answered, Closed, Disputed, Reopened) { ReopenedUndisputed = ReopenedUndisputed };
}

/// <summary>A row of a query over one dimension of complaints.</summary>
internal sealed record ComplaintGroupRow : ComplaintSums
{
    public string Code { get; init; } = "";

    public string NameZh { get; init; } = "";

    public string NameEn { get; init; } = "";

    public ComplaintGroup Group => new(Code, ShownText.Of(NameZh, NameEn), Tally);
}
