namespace CSat.Domain.Regimes;

/// <summary>Which way a reward or penalty goes.</summary>
public enum IncentiveSense
{
    /// <summary>It is given (R18.14).</summary>
    Reward,

    /// <summary>It is taken or imposed (R18.11).</summary>
    Penalty,
}
