using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.GrpcRuntime.Tests.Calls;

public sealed class CredentialsTests
{
    private static readonly CallCredentials Token = CallCredentials.FromInterceptor((context, metadata) =>
    {
        metadata.Add("x-token", context.MethodName);
        return Task.CompletedTask;
    });

    [Theory]
    [InlineData(true, "Say")]
    [InlineData(false, null)]
    public async Task Call_credentials_are_sent_over_plain_HTTP_only_where_that_is_allowed(bool allowed, string? expected)
    {
        await using var server = await GreeterServer.StartAsync(channel: new GrpcChannelOptions { UnsafeUseInsecureChannelCallCredentials = allowed });
        using var call = server.Client.SayAsync(new Hello { Mode = "echo" }, new CallOptions(credentials: Token));
        await call;
        call.GetTrailers().GetValue("x-token").ShouldBe(expected);
    }

    [Fact]
    public async Task Channel_credentials_are_sent_with_every_call()
    {
        var credentials = ChannelCredentials.Create(ChannelCredentials.Insecure, CallCredentials.Compose(Token, Token));
        await using var server = await GreeterServer.StartAsync(
            channel: new GrpcChannelOptions { UnsafeUseInsecureChannelCallCredentials = true, Credentials = credentials });
        using var call = server.Client.SayAsync(new Hello { Mode = "echo" });
        await call;
        call.GetTrailers().GetValue("x-token").ShouldBe("Say, Say", "the HTTP client joins the values of one name");
    }

    [Fact]
    public void Address_and_credentials_must_agree()
    {
        Should.Throw<InvalidOperationException>(() => GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions { Credentials = ChannelCredentials.SecureSsl }));
        Should.Throw<InvalidOperationException>(() => GrpcChannel.ForAddress("https://localhost", new GrpcChannelOptions { Credentials = ChannelCredentials.Insecure }));
    }
}
