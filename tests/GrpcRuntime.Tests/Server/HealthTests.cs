using CSat.GrpcRuntime.Tests.Fixtures;
using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace CSat.GrpcRuntime.Tests.Server;

public sealed class HealthTests
{
    [Fact]
    public async Task Check_tells_the_health_of_the_server_and_of_each_service()
    {
        var healthy = true;
        await using var server = await StartAsync(() => healthy);
        var client = new Health.HealthClient(server.Channel);
        (await client.CheckAsync(new HealthCheckRequest())).Status.ShouldBe(ServingStatus.Serving);
        (await client.CheckAsync(new HealthCheckRequest { Service = "csat.test.Greeter" })).Status.ShouldBe(ServingStatus.Serving);
        healthy = false;
        (await client.CheckAsync(new HealthCheckRequest())).Status.ShouldBe(ServingStatus.NotServing);
    }

    [Fact]
    public async Task Check_of_an_unknown_service_is_NOT_FOUND()
    {
        await using var server = await StartAsync(() => true);
        var client = new Health.HealthClient(server.Channel);
        (await Should.ThrowAsync<RpcException>(client.CheckAsync(new HealthCheckRequest { Service = "nobody" }).ResponseAsync)).StatusCode.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task Watch_tells_each_change()
    {
        var healthy = true;
        await using var server = await StartAsync(() => healthy);
        using var watch = new Health.HealthClient(server.Channel).Watch(new HealthCheckRequest());
        await Expect(watch, ServingStatus.Serving);
        healthy = false;
        await Expect(watch, ServingStatus.NotServing);
    }

    /// <summary>Reads on until the status comes: how many come before is not promised.</summary>
    private static async Task Expect(AsyncServerStreamingCall<HealthCheckResponse> watch, ServingStatus status)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        do
        {
            (await watch.ResponseStream.MoveNext(timeout.Token)).ShouldBeTrue();
        }
        while (watch.ResponseStream.Current.Status != status);
    }

    private static Task<GreeterServer> StartAsync(Func<bool> healthy) => GreeterServer.StartAsync(
        configure: builder =>
        {
            builder.Services.AddGrpcHealthChecks(o => o.Services.Map("csat.test.Greeter", c => c.Tags.Contains("greeter")))
                .AddCheck("database", () => healthy() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy())
                .AddCheck("greeter", () => HealthCheckResult.Healthy(), ["greeter"]);
            builder.Services.Configure<HealthCheckPublisherOptions>(o => (o.Delay, o.Period) = (TimeSpan.Zero, TimeSpan.FromSeconds(1)));
        },
        map: app => app.MapGrpcHealthChecksService(),
        expectsErrors: true);
}
