using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CSat.GrpcRuntime.Tests.Calls;

public sealed class RetryTests
{
    [Theory]
    [InlineData(2, StatusCode.Unavailable, 4, StatusCode.OK, 3, "the third attempt succeeds")]
    [InlineData(9, StatusCode.Unavailable, 4, StatusCode.Unavailable, 4, "the policy allows four attempts")]
    [InlineData(9, StatusCode.Unavailable, 9, StatusCode.Unavailable, 5, "the channel allows five")]
    [InlineData(1, StatusCode.Internal, 4, StatusCode.Internal, 1, "the code is not to be retried")]
    public async Task Unary_call_is_tried_again_as_the_policy_says(int failures, StatusCode code, int attempts, StatusCode expected, int calls, string why)
    {
        var flaky = new Flaky { Failures = failures, Code = code };
        await using var server = await StartAsync(flaky, attempts);
        using var call = server.Client.SayAsync(new Hello { Name = "x" });
        var status = StatusCode.OK;
        try
        {
            (await call).Text.ShouldBe("Hello x");
        }
        catch (RpcException e)
        {
            status = e.StatusCode;
        }

        status.ShouldBe(expected, why);
        flaky.Attempts.ShouldBe(Enumerable.Range(0, calls).Select(i => i == 0 ? null : i.ToString()), why);
    }

    [Fact]
    public async Task Client_stream_is_sent_again_with_all_its_messages()
    {
        var flaky = new Flaky { Failures = 2, ReadFirst = true };
        await using var server = await StartAsync(flaky, 4);
        using var call = server.Client.Collect();
        foreach (var name in new[] { "a", "b", "c" })
        {
            await call.RequestStream.WriteAsync(new Hello { Name = name });
        }

        await call.RequestStream.CompleteAsync();
        (await call).Text.ShouldBe("abc");
        flaky.Attempts.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Server_that_asks_for_none_gets_no_further_attempt()
    {
        var flaky = new Flaky { Failures = 1, Pushback = "-1" };
        await using var server = await StartAsync(flaky, 4);
        await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello()).ResponseAsync);
        flaky.Attempts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_policy_a_call_is_made_once()
    {
        var flaky = new Flaky { Failures = 1 };
        await using var server = await GreeterServer.StartAsync(o => o.Interceptors.Add<FlakyInterceptor>(), configure: b => b.Services.AddSingleton(flaky));
        await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello()).ResponseAsync);
        flaky.Attempts.Count.ShouldBe(1);
    }

    private static Task<GreeterServer> StartAsync(Flaky flaky, int attempts)
    {
        var policy = new RetryPolicy
        {
            MaxAttempts = attempts,
            InitialBackoff = TimeSpan.FromMilliseconds(5),
            MaxBackoff = TimeSpan.FromMilliseconds(20),
            BackoffMultiplier = 2,
            RetryableStatusCodes = { StatusCode.Unavailable },
        };
        var config = new ServiceConfig { MethodConfigs = { new MethodConfig { Names = { MethodName.Default }, RetryPolicy = policy } } };
        return GreeterServer.StartAsync(
            o => o.Interceptors.Add<FlakyInterceptor>(), new GrpcChannelOptions { ServiceConfig = config }, b => b.Services.AddSingleton(flaky));
    }
}
