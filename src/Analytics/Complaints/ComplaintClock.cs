using CSat.Domain.Text;

namespace CSat.Analytics.Complaints;

/// <summary>One time limit of the regime and how complaints stand to it.</summary>
/// <param name="Key">Its key in the snapshot.</param>
/// <param name="Code">Its code in the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Rules">The rule ids behind it (R11.42).</param>
/// <param name="AnswersCustomer">It ends with the answer to the customer.</param>
/// <param name="Tally">The counts.</param>
public sealed record ComplaintClock(int Key, string Code, LocalizedText Name, string Rules, bool AnswersCustomer, ClockTally Tally)
{
    /// <summary>Of all that are counted, those whose limit touches a year without published holidays: weekends alone were counted, and the end is not certain.</summary>
    public long CalendarUnknown { get; init; }
}
