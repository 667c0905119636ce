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

    /// <summary>The rule IDs of the regime that says so; empty where it says nothing.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The respondents allowed for a kind of form.</summary>
    public IReadOnlyList<RespondentKind> Allowed(RatingKind kind) => kind switch
    {
        RatingKind.Self => Self,
        RatingKind.Surveyed => Surveyed,
        RatingKind.Competitor => Competitor,
        _ => [],
    };
}

/// <summary>What a response rates (R08.17, R08.23). The numbers are stored; they never change.</summary>
public enum RatingKind
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>自评: the company's own salespeople rate their company.</summary>
    Self = 1,

    /// <summary>调查: external customers and dealers rate the company.</summary>
    Surveyed = 2,

    /// <summary>竞争对手: customers rate a named competitor.</summary>
    Competitor = 3,
}

/// <summary>Who answered (R08.15). The numbers are stored; they never change.</summary>
public enum RespondentKind
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>客户: an external customer.</summary>
    Customer = 1,

    /// <summary>经销商: a dealer.</summary>
    Dealer = 2,

    /// <summary>业务员: the company's own salesperson.</summary>
    Salesperson = 3,

    /// <summary>员工: one of the organisation's employees, in surveys that ask them or are theirs to fill in (R06.9, R16.7).</summary>
    Employee = 4,
}
