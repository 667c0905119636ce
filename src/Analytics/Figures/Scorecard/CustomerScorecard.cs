namespace CSat.Analytics.Figures;

/// <summary>Everything about one customer.</summary>
/// <param name="Rounds">Its rounds.</param>
/// <param name="Items">The items that it rated.</param>
/// <param name="Complaints">Its complaints, the newest first.</param>
/// <param name="Requests">Its requests, the newest first.</param>
/// <param name="Information">What it said elsewhere, the newest first.</param>
public sealed record CustomerScorecard(
    ScorecardRounds Rounds, ScorecardItems Items, IReadOnlyList<ScorecardComplaint> Complaints, IReadOnlyList<ScorecardRequest> Requests, IReadOnlyList<ScorecardPiece> Information)
{
    /// <summary>The customer; null where none was asked for.</summary>
    public ScorecardCustomer? Customer => Rounds.Customer;
}
