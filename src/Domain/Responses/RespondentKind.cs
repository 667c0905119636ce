namespace CSat.Domain.Responses;

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
}
