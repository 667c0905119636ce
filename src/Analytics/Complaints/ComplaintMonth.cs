namespace CSat.Analytics.Complaints;

/// <summary>The complaints received in one month.</summary>
/// <param name="Month">yyyy-MM; months without a complaint between two others are present with zeros.</param>
/// <param name="Tally">The counts.</param>
public sealed record ComplaintMonth(string Month, ComplaintTally Tally);
