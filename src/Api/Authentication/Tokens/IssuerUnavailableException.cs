namespace CSat.Api.Authentication.Tokens;

/// <summary>The issuer of tokens does not give its keys, and none of it are known: nobody can say whose token it is.</summary>
public sealed class IssuerUnavailableException : Exception
{
    /// <summary>Says whose keys were sought and what came instead.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="inner">What went wrong; null where it was asked in vain just now.</param>
    public IssuerUnavailableException(string issuer, Exception? inner = null)
        : base(inner is null ? $"{issuer} was asked in vain just now." : $"{issuer}: {inner.Message}", inner)
    {
    }
}
