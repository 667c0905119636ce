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
                throw new ProblemException(NoFile(file));
            }
        }

        try
        {
            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(certificateFile);
            return new ServerCertificate(X509Certificate2.CreateFromPemFile(certificateFile, keyFile), [.. chain.Skip(1)]);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            throw new ProblemException(Unreadable(certificateFile, error.Message));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Leaf.Dispose();
        foreach (var certificate in Chain)
        {
            certificate.Dispose();
        }
    }

    private static Problem NoFile(string file) => Problem.Worded("no-certificate-file", ProblemReason.FieldInvalid, file, "tls");

    private static Problem Unreadable(string file, string detail) =>
        Problem.Worded("certificate", ProblemReason.FieldInvalid, file, "tls", ("detail", detail));
}
