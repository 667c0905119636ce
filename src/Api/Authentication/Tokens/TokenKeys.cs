using CSat.Api.Authentication.Mapping;
using CSat.Domain.Problems;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CSat.Api.Authentication.Tokens;

/// <summary>
/// An issuer's public keys, from a file or from its metadata. They are asked for anew when a token names a key that is not among them, at most every ten seconds: so
/// an issuer may change its keys, and a stranger who makes up names of keys moves nothing.
/// </summary>
public sealed class TokenKeys : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly TokenRules _rules;
    private readonly TimeProvider _time;
    private readonly HttpClient? _http;
    private readonly HttpDocumentRetriever? _documents;
    private readonly SemaphoreSlim _turn = new(1);
    private IReadOnlyList<SecurityKey>? _keys;
    private bool _isAsked;
    private long _askedAt;

    /// <summary>Reads the file; the metadata are read when the first token comes, so that the service starts while the issuer does not answer.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or holds no key that a signature can be checked with.</exception>
    public TokenKeys(TokenRules rules, TimeProvider time)
    {
        (_rules, _time) = (rules, time);
        if (rules.KeysFile is { } file)
        {
            _keys = ReadFile(file);
            (_isAsked, _askedAt) = (true, time.GetTimestamp());
        }
        else
        {
            _http = new HttpClient(new SocketsHttpHandler { UseProxy = !rules.Metadata!.IsLoopback }) { Timeout = Pause, MaxResponseContentBufferSize = 1 << 20 };
            _documents = new HttpDocumentRetriever(_http) { RequireHttps = !rules.Metadata.IsLoopback };
        }
    }

    /// <summary>The keys.</summary>
    /// <param name="unknown">The keys that were given last lack the one that is sought: asks anew, unless that was done just now. Null the first time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IssuerUnavailableException">The issuer does not answer, and no keys of it are known.</exception>
    public async ValueTask<IReadOnlyList<SecurityKey>> GetAsync(IReadOnlyList<SecurityKey>? unknown, CancellationToken cancellation)
    {
        if (_keys is { } known && !ReferenceEquals(known, unknown))
        {
            return known;
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            // Another call may have asked meanwhile, or in vain just now.
            if (_isAsked && (_time.GetElapsedTime(_askedAt) < Pause || (_keys is { } now && !ReferenceEquals(now, unknown))))
            {
                return _keys ?? throw new IssuerUnavailableException(_rules.Issuer);
            }

            (_isAsked, _askedAt) = (true, _time.GetTimestamp());
            return _keys = await AskAsync(cancellation);
        }
        catch (Exception error) when (error is ProblemException or IOException or HttpRequestException or InvalidOperationException or ArgumentException
            || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return _keys ?? throw new IssuerUnavailableException(_rules.Issuer, error);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http?.Dispose();
        _turn.Dispose();
    }

    private async Task<IReadOnlyList<SecurityKey>> AskAsync(CancellationToken cancellation) => _rules.KeysFile is { } file
        ? ReadFile(file)
        : Usable((await OpenIdConnectConfigurationRetriever.GetAsync(_rules.Metadata!.AbsoluteUri, _documents!, cancellation)).JsonWebKeySet)
            ?? throw new InvalidOperationException($"{_rules.Metadata} leads to no key that a signature can be checked with.");

    private static List<SecurityKey> ReadFile(string file)
    {
        try
        {
            return Usable(JsonWebKeySet.Create(File.ReadAllText(file))) ?? throw new ProblemException(NoKeys(file, "keys"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or System.Text.Json.JsonException)
        {
            throw new ProblemException(NoKeys(file, error.Message));
        }
    }

    // A secret shared with the issuer is no key: whoever checks with it could sign with it too.
    private static List<SecurityKey>? Usable(JsonWebKeySet? set)
    {
        List<SecurityKey> keys = [.. (set?.Keys ?? []).Where(key => key.Kty is JsonWebAlgorithmsKeyTypes.RSA or JsonWebAlgorithmsKeyTypes.EllipticCurve && key.Use is null or "" or "sig")];
        return keys.Count > 0 ? keys : null;
    }

    private static Problem NoKeys(string path, string detail) => Problem.Worded("token-keys", ProblemReason.FieldInvalid, path, "callers", ("detail", detail));
}
