using System.Security.Cryptography.X509Certificates;
using System.Text;
using Grpc.Core;

namespace CSat.GrpcRuntime.Server;

/// <summary>A client certificate as the properties that gRPC gives a peer.</summary>
internal static class PeerCertificate
{
    private const string CommonName = "x509_common_name";
    private const string AlternativeName = "x509_subject_alternative_name";

    public static AuthContext Describe(X509Certificate2 certificate)
    {
        var properties = new Dictionary<string, List<AuthProperty>>(StringComparer.Ordinal);
        Add(properties, AlternativeName, certificate.GetNameInfo(X509NameType.DnsFromAlternativeName, false));
        Add(properties, CommonName, certificate.GetNameInfo(X509NameType.SimpleName, false));
        return new AuthContext(properties.Keys.FirstOrDefault(), properties);
    }

    private static void Add(Dictionary<string, List<AuthProperty>> properties, string name, string value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            properties[name] = [AuthProperty.Create(name, Encoding.UTF8.GetBytes(value))];
        }
    }
}
