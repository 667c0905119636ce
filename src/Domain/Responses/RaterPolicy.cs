namespace CSat.Domain.Responses;

/// <summary>Who may fill in which kind of form (R08.15, R08.17, R08.23; Q12: a salesperson's form never counts in the surveyed part).</summary>
/// <param name="Self">Respondents whose forms are self-ratings.</param>
/// <param name="Surveyed">Respondents whose forms are surveyed ratings.</param>
/// <param name="Competitor">Respondents who may rate competitors.</param>
public sealed record RaterPolicy(IReadOnlyList<RespondentKind> Self, IReadOnlyList<RespondentKind> Surveyed, IReadOnlyList<RespondentKind> Competitor)
{
    /// <summary>Salespeople rate themselves; customers and dealers rate the company and its competitors. Used where a regime says nothing else.</summary>
    public static RaterPolicy Default { get; } = new(
        [RespondentKind.Salesperson],
        [RespondentKind.Customer, RespondentKind.Dealer],
        [RespondentKind.Customer, RespondentKind.Dealer]);

    /// <summary>The respondents allowed for a kind of form.</summary>
    public IReadOnlyList<RespondentKind> Allowed(RatingKind kind) => kind switch
    {
        RatingKind.Self => Self,
        RatingKind.Surveyed => Surveyed,
        RatingKind.Competitor => Competitor,
        _ => [],
    };
}
