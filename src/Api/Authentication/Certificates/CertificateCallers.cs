using System.Collections.Concurrent;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CSat.Api.Authentication.Mapping;
using CSat.Api.Organizations;
using CSat.Api.Serving;
using CSat.Domain.Problems;

namespace CSat.Api.Authentication.Certificates;

/// <summary>Finds the caller of a client certificate that the handshake has let pass. A certificate without a rule makes no caller: its holder needs a key or a token besides.</summary>
public sealed partial class CertificateCallers
{
    private const int IdentityLength = 32;
    private const string NamesExtension = "2.5.29.17";
    private static readonly TimeSpan Belief = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, (Caller? Caller, long FoundAt)> _found = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<CertificateRule> _rules;
    private readonly OrganizationStore _organizations;
    private readonly TimeProvider _time;
    private readonly ILogger<CertificateCallers> _log;

    /// <summary>Finds callers by the rules of a host.</summary>
    /// <exception cref="ProblemException">There are rules, but nobody who vouches for certificates.</exception>
    public CertificateCallers(ApiHostOptions options, OrganizationStore organizations, TimeProvider time, ILogger<CertificateCallers> log)
    {
        (_rules, _organizations, _time, _log) = (options.Callers?.Certificates ?? [], organizations, time, log);
        if (_rules.Count > 0 && options.ClientAuthority is null)
        {
            throw new ProblemException(NoAuthority());
        }
    }

    /// <summary>The holder of a certificate.</summary>
    /// <param name="certificate">The certificate; null where the connection has none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null where no rule names it, or its organisation is not here.</returns>
    public async ValueTask<Caller?> FindAsync(X509Certificate2? certificate, CancellationToken cancellation)
    {
        if (certificate is null || _rules.Count == 0)
        {
            return null;
        }

        var names = NamesOf(certificate);
        var rule = _rules.FirstOrDefault(rule => names.Contains(rule.Name, StringComparer.OrdinalIgnoreCase));
        if (rule is null)
        {
            NotKnown(_log, certificate.Thumbprint, "no rule names it");
            return null;
        }

        if (_found.TryGetValue(rule.Name, out var known) && _time.GetElapsedTime(known.FoundAt) < Belief)
        {
            return known.Caller;
        }

        var askedAt = _time.GetTimestamp();
        var caller = await FindAsync(rule, cancellation);
        _found[rule.Name] = (caller, askedAt);
        if (caller is null)
        {
            NotKnown(_log, certificate.Thumbprint, "the organisation of its rule is not here");
        }

        return caller;
    }

    /// <summary>The names of a certificate: its DNS names and e-mail addresses, or the common name of its subject where it has none.</summary>
    public static IReadOnlyList<string> NamesOf(X509Certificate2 certificate)
    {
        const int Mail = 1, Dns = 2;
        var names = new List<string>();
        if (certificate.Extensions[NamesExtension] is { } extension)
        {
            var sequence = new AsnReader(extension.RawData, AsnEncodingRules.DER).ReadSequence();
            while (sequence.HasData)
            {
                var tag = sequence.PeekTag();
                if (tag is { TagClass: TagClass.ContextSpecific, TagValue: Mail or Dns })
                {
                    names.Add(sequence.ReadCharacterString(UniversalTagNumber.IA5String, tag));
                }
                else
                {
                    sequence.ReadEncodedValue();
                }
            }
        }

        return names.Count > 0 ? names : [certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false)];
    }

    private async Task<Caller?> FindAsync(CertificateRule rule, CancellationToken cancellation) =>
        await _organizations.FindAsync(rule.Organization, cancellation) is { } tenant
            ? new Caller(tenant.Id, rule.Role, WholeInstallation: false, "certificate:" + rule.Name, ExpiresAt: null)
            {
                Identity = "certificate:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rule.Name.ToUpperInvariant())))[..IdentityLength],
            }
            : null;

    private static Problem NoAuthority() => Problem.Worded("certificates-without-ca", ProblemReason.FieldInvalid, "certificates", "callers");

    [LoggerMessage(EventId = 1430, Level = LogLevel.Information, Message = "The holder of the certificate {Thumbprint} is no caller: {Reason}")]
    private static partial void NotKnown(ILogger logger, string thumbprint, string reason);
}
