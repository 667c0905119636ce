using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace CSat.GrpcRuntime.Tests.Calls;

/// <summary>TLS as Kestrel and the HTTP handler are configured for it, with certificates made here.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly X509Certificate2 _ofServer = Certificate("localhost", "127.0.0.1");
    private readonly X509Certificate2 _ofClient = Certificate("lounge-3", "lounge-3.example");

    [Fact]
    public async Task Call_over_TLS_is_answered()
    {
        await using var server = await StartAsync(ClientCertificateMode.NoCertificate, Trusting());
        server.Address.Scheme.ShouldBe("https");
        (await server.Client.SayAsync(new Hello { Name = "safe" })).Text.ShouldBe("Hello safe");
        (await server.Client.SayAsync(new Hello { Mode = "peer" })).Text.ShouldBe("False||");
    }

    [Fact]
    public async Task Handler_sees_whom_the_client_certificate_names()
    {
        await using var server = await StartAsync(ClientCertificateMode.RequireCertificate, Trusting(_ofClient));
        (await server.Client.SayAsync(new Hello { Mode = "peer" })).Text
            .ShouldBe("True|x509_subject_alternative_name|x509_subject_alternative_name=lounge-3.example,x509_common_name=lounge-3");
    }

    [Fact]
    public async Task Client_without_the_certificate_that_is_required_is_UNAVAILABLE()
    {
        await using var server = await StartAsync(ClientCertificateMode.RequireCertificate, Trusting());
        (await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello()).ResponseAsync)).StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    [Fact]
    public async Task Client_certificate_that_the_server_does_not_know_is_refused()
    {
        using var stranger = Certificate("stranger", "stranger.example");
        await using var server = await StartAsync(ClientCertificateMode.RequireCertificate, Trusting(stranger));
        (await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello()).ResponseAsync)).StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    [Fact]
    public async Task Server_certificate_that_nobody_vouches_for_is_UNAVAILABLE_and_the_message_says_why()
    {
        await using var server = await StartAsync(ClientCertificateMode.NoCertificate, new SslClientAuthenticationOptions());
        var error = await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello()).ResponseAsync);
        error.StatusCode.ShouldBe(StatusCode.Unavailable);
        error.Status.Detail.ShouldContain("The remote certificate is invalid");
    }

    [Fact]
    public async Task Call_credentials_are_sent_over_TLS_without_being_asked()
    {
        await using var server = await StartAsync(ClientCertificateMode.NoCertificate, Trusting());
        var token = CallCredentials.FromInterceptor((_, metadata) =>
        {
            metadata.Add("x-token", "t");
            return Task.CompletedTask;
        });
        using var call = server.Client.SayAsync(new Hello { Mode = "echo" }, new CallOptions(credentials: token));
        await call;
        call.GetTrailers().GetValue("x-token").ShouldBe("t");
    }

    public void Dispose()
    {
        _ofServer.Dispose();
        _ofClient.Dispose();
    }

    private static X509Certificate2 Certificate(string name, string alternative)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(alternative, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(alternative);
        }

        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));

        // Through PKCS 12, because a key that lives only in memory serves no TLS on every platform.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private SslClientAuthenticationOptions Trusting(X509Certificate2? own = null) => new()
    {
        RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _ofServer.GetCertHashString(),
        ClientCertificates = own is null ? null : [own],
    };

    private Task<GreeterServer> StartAsync(ClientCertificateMode mode, SslClientAuthenticationOptions client) => GreeterServer.StartAsync(
        channel: new GrpcChannelOptions { HttpHandler = new SocketsHttpHandler { SslOptions = client }, DisposeHttpClient = true },
        listen: listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = _ofServer;
            https.ClientCertificateMode = mode;
            https.ClientCertificateValidation = (shown, _, _) => shown.Thumbprint == _ofClient.Thumbprint;
        }));
}
