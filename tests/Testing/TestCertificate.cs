using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CSat.Testing;

/// <summary>A certificate of localhost, valid for an hour, that nobody vouches for but itself.</summary>
public sealed class TestCertificate : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public TestCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
        CertificateFile = _folder.Write("certificate.pem", made.ExportCertificatePem());
        KeyFile = _folder.Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        Thumbprint = made.Thumbprint;
    }

    /// <summary>The certificate as PEM.</summary>
    public string CertificateFile { get; }

    /// <summary>Its private key as PEM.</summary>
    public string KeyFile { get; }

    /// <summary>Tells it from any other.</summary>
    public string Thumbprint { get; }

    /// <summary>The certificate with its key, for a server in the test.</summary>
    public X509Certificate2 Load() => X509Certificate2.CreateFromPemFile(CertificateFile, KeyFile);

    public void Dispose() => _folder.Dispose();
}
