using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CSat.Domain.Problems;

namespace CSat.Hosting.Tls;

/// <summary>Those who vouch for the certificates of callers; what the machine trusts otherwise is of no account.</summary>
/// <param name="Certificates">One or more certificates of authorities.</param>
public sealed record ClientAuthority(X509Certificate2Collection Certificates) : IDisposable
{
    private const string ClientUse = "1.3.6.1.5.5.7.3.2";

    /// <summary>Reads them from a file.</summary>
    /// <param name="file">PEM, one certificate or several.</param>
    /// <exception cref="ProblemException">The file is not there, or holds none.</exception>
    public static ClientAuthority Load(string file)
    {
        if (!File.Exists(file))
        {
            throw new ProblemException(TlsProblems.NoFile(file));
        }

        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPemFile(file);
            return certificates.Count > 0 ? new ClientAuthority(certificates) : throw new ProblemException(TlsProblems.NoAuthority(file, "0 certificates"));
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(TlsProblems.NoAuthority(file, error.Message));
        }
    }

    /// <summary>Whether a caller's certificate is one that they vouch for, valid at a moment and made for callers.</summary>
    /// <param name="certificate">The caller's.</param>
    /// <param name="others">What the caller sent along.</param>
    /// <param name="now">The moment.</param>
    public bool VouchesFor(X509Certificate2 certificate, X509Certificate2Collection? others, DateTimeOffset now)
    {
        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                DisableCertificateDownloads = true,
                VerificationTime = now.UtcDateTime.ToLocalTime(),
            },
        };
        chain.ChainPolicy.CustomTrustStore.AddRange(Certificates);
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ClientUse));
        chain.ChainPolicy.ExtraStore.AddRange(others ?? []);
        return chain.Build(certificate);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var certificate in Certificates)
        {
            certificate.Dispose();
        }
    }
}
