using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CSat.Testing;

/// <summary>An authority that vouches for certificates of servers and callers, made here.</summary>
public sealed class TestAuthority : IDisposable
{
    private const string ServerUse = "1.3.6.1.5.5.7.3.1";
    private const string ClientUse = "1.3.6.1.5.5.7.3.2";

    private readonly TemporaryDirectory _folder = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _own;

    public TestAuthority(string name = "Test authority")
    {
        var request = new CertificateRequest("CN=" + name, _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        _own = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-1), DateTimeOffset.UtcNow.AddYears(1));
        File = _folder.Write("authority.pem", _own.ExportCertificatePem());
    }

    /// <summary>Its certificate as PEM.</summary>
    public string File { get; }

    /// <summary>The certificate of a caller, with its key.</summary>
    /// <param name="commonName">Common name of the subject.</param>
    /// <param name="dnsName">A DNS name; null for none.</param>
    /// <param name="from">From when on it is valid; null for an hour ago.</param>
    /// <param name="to">Until when; null for an hour from now.</param>
    /// <param name="forCallers">False makes one for servers alone.</param>
    public X509Certificate2 Vouch(string commonName, string? dnsName = null, DateTimeOffset? from = null, DateTimeOffset? to = null, bool forCallers = true)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = Make(key, commonName, dnsName, from, to, forCallers ? ClientUse : ServerUse);
        return made.CopyWithPrivateKey(key);
    }

    /// <summary>Writes the certificate of a server and its key to two files.</summary>
    /// <returns>Its thumbprint.</returns>
    public string WriteServer(string certificateFile, string keyFile, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = Make(key, "localhost", "localhost", from, to, ServerUse);
        System.IO.File.WriteAllText(certificateFile, made.ExportCertificatePem());
        System.IO.File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return made.Thumbprint;
    }

    public void Dispose()
    {
        _own.Dispose();
        _key.Dispose();
        _folder.Dispose();
    }

    private X509Certificate2 Make(ECDsa key, string commonName, string? dnsName, DateTimeOffset? from, DateTimeOffset? to, string use)
    {
        var request = new CertificateRequest("CN=" + commonName, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: false));
        if (dnsName is not null)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Loopback);
            names.AddDnsName(dnsName);
            request.CertificateExtensions.Add(names.Build());
        }

        return request.Create(_own, from ?? DateTimeOffset.UtcNow.AddHours(-1), to ?? DateTimeOffset.UtcNow.AddHours(1), RandomNumberGenerator.GetBytes(8));
    }
}
