using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CSat.Api.Authentication.Mapping;
using CSat.Api.Organizations;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CSat.Api.Authentication.Tokens;

/// <summary>
/// Finds the bearer of an issuer's token. All that is wrong with a token has one answer, so that nobody learns from it how to make a better one; it carries a mark
/// under which the log says what it was.
/// </summary>
public sealed class TokenReader : IDisposable
{
    /// <summary>Most characters of a token.</summary>
    public const int LengthLimit = 16_384;

    private const int CacheLimit = 10_000;
    private const int IdentityLength = 32;
    private static readonly TimeSpan Belief = TimeSpan.FromSeconds(10);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly ConcurrentDictionary<string, (Caller Caller, long FoundAt)> _found = new(StringComparer.Ordinal);
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LengthLimit };
    private readonly TokenRules _rules;
    private readonly TokenKeys _keys;
    private readonly OrganizationStore _organizations;
    private readonly TimeProvider _time;
    private readonly TokenLog _log;

    /// <summary>Reads tokens by some rules.</summary>
    /// <exception cref="ProblemException">The issuer's keys are in a file that cannot be read.</exception>
    public TokenReader(TokenRules rules, OrganizationStore organizations, TimeProvider time, ILogger<TokenReader> logger)
    {
        (_rules, _organizations, _time) = (rules, organizations, time);
        _keys = new TokenKeys(rules, time);
        _log = new TokenLog(logger, time);
    }

    /// <summary>The bearer of a token.</summary>
    /// <exception cref="ProblemException">The token is not taken, whatever the reason.</exception>
    /// <exception cref="IssuerUnavailableException">The issuer's keys are not known yet.</exception>
    /// <exception cref="TimeoutException">The database did not answer.</exception>
    public async ValueTask<Caller> FindAsync(string token, CancellationToken cancellation)
    {
        if (_found.TryGetValue(token, out var known) && _time.GetElapsedTime(known.FoundAt) < Belief && _time.GetUtcNow() < known.Caller.ExpiresAt)
        {
            return known.Caller;
        }

        var askedAt = _time.GetTimestamp();
        var caller = await ReadAsync(token, cancellation);
        if (_found.Count >= CacheLimit)
        {
            _found.Clear();
        }

        _found[token] = (caller, askedAt);
        return caller;
    }

    /// <inheritdoc/>
    public void Dispose() => _keys.Dispose();

    private async Task<Caller> ReadAsync(string token, CancellationToken cancellation)
    {
        var keys = await _keys.GetAsync(unknown: null, cancellation);
        var result = await _handler.ValidateTokenAsync(token, Demands(keys));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await _keys.GetAsync(unknown: keys, cancellation) is var others && !ReferenceEquals(others, keys))
        {
            result = await _handler.ValidateTokenAsync(token, Demands(others));
        }

        if (!result.IsValid)
        {
            throw _log.Refuse(result.Exception?.GetType().Name ?? "it is none");
        }

        var read = (JsonWebToken)result.SecurityToken;
        if (read.TryGetHeaderValue<object>("crit", out _))
        {
            // Whoever does not know such an extension must not take the token (RFC 7515, 4.1.11).
            throw _log.Refuse("its header demands an extension (crit)");
        }

        var claims = TokenClaims.Read(Base64UrlEncoder.DecodeBytes(read.EncodedPayload), _rules, out var missing) ?? throw _log.Refuse(missing);
        var tenant = TextRules.IsClean(claims.Organization) ? await _organizations.FindAsync(claims.Organization, cancellation) : null;
        return tenant is null
            ? throw _log.Refuse("its organisation is not here")
            : new Caller(tenant.Id, claims.Role, WholeInstallation: false, "token:" + claims.Actor, read.ValidTo + _rules.ClockSkew) { Identity = "token:" + Identity(claims.Subject) };
    }

    private TokenValidationParameters Demands(IReadOnlyList<SecurityKey> keys) => new()
    {
        ValidIssuer = _rules.Issuer,
        ValidAudiences = _rules.Audiences,
        ValidAlgorithms = Algorithms,

        // The key that the token names and no other; where it names none, any.
        IssuerSigningKeyResolver = (_, _, name, _) => string.IsNullOrEmpty(name) ? keys : keys.Where(key => key.KeyId == name),
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = _rules.ClockSkew,
        LifetimeValidator = IsNow,
    };

    // By the clock of the service, which tests set.
    private bool IsNow(DateTime? from, DateTime? to, SecurityToken token, TokenValidationParameters demands)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return to is null ? throw new SecurityTokenNoExpirationException()
            : to.Value + demands.ClockSkew <= now ? throw new SecurityTokenExpiredException()
            : from is { } start && start - demands.ClockSkew > now ? throw new SecurityTokenNotYetValidException()
            : true;
    }

    private string Identity(string subject) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_rules.Issuer}\n{subject}")))[..IdentityLength];
}

/// <summary>The reader of tokens where the host takes any.</summary>
/// <param name="Reader">The reader; null where it takes none.</param>
public sealed record TokenCallers(TokenReader? Reader) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Reader?.Dispose();
}
