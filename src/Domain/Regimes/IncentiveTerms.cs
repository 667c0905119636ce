namespace CSat.Domain.Regimes;

/// <summary>How the amount of a reward or penalty is had.</summary>
public abstract record IncentiveTerms
{
    private protected IncentiveTerms()
    {
    }
}
