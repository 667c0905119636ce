using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CSat.Domain.Problems;

namespace CSat.Hosting.Tls;

/// <summary>The certificate that a host shows to its callers.</summary>
/// <param name="Leaf">The host's own, with its private key.</param>
/// <param name="Chain">Those that lead from it to one that callers know; they are sent along.</param>
public sealed record ServerCertificate(X509Certificate2 Leaf, X509Certificate2Collection Chain) : IDisposable
{
    /// <summary>Reads it from files.</summary>
    /// <param name="certificateFile">PEM: the host's certificate, then those that vouch for it.</param>
    /// <param name="keyFile">PEM: the private key.</param>
    /// <exception cref="ProblemException">A file is not there, or holds no certificate or not its key.</exception>
    public static ServerCertificate Load(string certificateFile, string keyFile)
    {
        foreach (var file in new[] { certificateFile, keyFile })
        {
            if (!File.Exists(file))
            {
                throw new ProblemException(TlsProblems.NoFile(file));
            }
        }

        try
        {
            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(certificateFile);
            return new ServerCertificate(X509Certificate2.CreateFromPemFile(certificateFile, keyFile), [.. chain.Skip(1)]);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(TlsProblems.Unreadable(certificateFile, error.Message));
        }
    }

    /// <summary>Reads it as <see cref="Load(string, string)"/> does, and refuses one that no caller would take now.</summary>
    /// <param name="certificateFile">PEM: the host's certificate, then those that vouch for it.</param>
    /// <param name="keyFile">PEM: the private key.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="ProblemException">As <see cref="Load(string, string)"/>; or its time is over, or has not begun.</exception>
    public static ServerCertificate Load(string certificateFile, string keyFile, DateTimeOffset now)
    {
        var certificate = Load(certificateFile, keyFile);
        if (certificate.EndsAt > now && certificate.BeginsAt <= now)
        {
            return certificate;
        }

        var problem = TlsProblems.OutOfDate(certificateFile, certificate.BeginsAt, certificate.EndsAt);
        certificate.Dispose();
        throw new ProblemException(problem);
    }

    /// <summary>From when on it is valid.</summary>
    public DateTimeOffset BeginsAt => new(Leaf.NotBefore.ToUniversalTime(), TimeSpan.Zero);

    /// <summary>Until when it is valid.</summary>
    public DateTimeOffset EndsAt => new(Leaf.NotAfter.ToUniversalTime(), TimeSpan.Zero);

    /// <inheritdoc/>
    public void Dispose()
    {
        Leaf.Dispose();
        foreach (var certificate in Chain)
        {
            certificate.Dispose();
        }
    }
}
