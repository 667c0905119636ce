using CSat.Domain.Text;

namespace CSat.Analytics.Complaints;

/// <summary>The complaints of one category, offering or department.</summary>
/// <param name="Code">Its code; empty for "not stated".</param>
/// <param name="Name">What people read.</param>
/// <param name="Tally">The counts.</param>
/// <param name="Answering">The clocks that end with the answer to the customer, summed; zeros where not asked for.</param>
public sealed record ComplaintGroup(string Code, LocalizedText Name, ComplaintTally Tally, ClockTally Answering = default);
