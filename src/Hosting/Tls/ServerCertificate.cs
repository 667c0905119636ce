using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CSat.Domain.Problems;
using CSat.Domain.Text;

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
                throw Refused(file, new("没有这个文件。", "There is no such file."));
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
            throw Refused(certificateFile, new($"读不出证书和与之匹配的私钥：{error.Message}", $"A certificate with its private key cannot be read: {error.Message}"));
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

    private static ProblemException Refused(string file, LocalizedText message) => new(new Problem(
        ProblemReason.FieldInvalid, file, "tls", message,
        new("请给出 PEM 格式的证书文件和私钥文件（--tls-certificate、--tls-key）。", "Give the certificate and its private key as PEM files (--tls-certificate, --tls-key).")));
}
