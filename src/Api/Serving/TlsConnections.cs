using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using CSat.Hosting.Tls;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace CSat.Api.Serving;

/// <summary>How connections are secured: the certificate that is shown is looked up for each, and callers must show one of their own where somebody vouches for them.</summary>
internal static class TlsConnections
{
    /// <summary>Secures an endpoint where the host has a certificate.</summary>
    public static void Secure(ListenOptions listen, ApiHostOptions options)
    {
        var shown = options.Renewed is { } renewed ? () => renewed.Context : Shown(options.Certificate);
        if (shown is null)
        {
            return;
        }

        listen.UseHttps(new TlsHandshakeCallbackOptions
        {
            OnConnection = _ => ValueTask.FromResult(new SslServerAuthenticationOptions
            {
                ServerCertificateContext = shown(),
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
                ClientCertificateRequired = options.ClientAuthority is not null,
                CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
                RemoteCertificateValidationCallback = options.ClientAuthority is { } authority
                    ? (_, certificate, chain, _) => certificate is X509Certificate2 theirs && authority.VouchesFor(theirs, chain?.ChainPolicy.ExtraStore, options.Time.GetUtcNow())
                    : null,
            }),
        });
    }

    private static Func<SslStreamCertificateContext>? Shown(ServerCertificate? certificate)
    {
        if (certificate is null)
        {
            return null;
        }

        var context = SslStreamCertificateContext.Create(certificate.Leaf, certificate.Chain, offline: true);
        return () => context;
    }
}
