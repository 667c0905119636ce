using CSat.Api.Serving;
using CSat.Api.Tests.Fixture;
using CSat.Hosting.State;
using CSat.Testing;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Npgsql;

namespace CSat.Api.Tests;

/// <summary>What a load balancer hears, without a key.</summary>
public sealed class HealthTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task It_serves_while_the_database_answers() =>
        (await new Health.HealthClient(api.Channel).CheckAsync(new HealthCheckRequest())).Status.ShouldBe(HealthCheckResponse.Types.ServingStatus.Serving);

    [Fact]
    public async Task It_does_not_serve_where_the_database_is_gone()
    {
        // Nothing listens on port 1.
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=5");
        await using var host = await ApiHost.StartAsync(new ApiHostOptions { Application = nowhere, Home = new HomeDirectory(Repository.Root) }, CancellationToken.None);
        using var channel = GrpcChannel.ForAddress(host.Endpoint);

        (await new Health.HealthClient(channel).CheckAsync(new HealthCheckRequest())).Status.ShouldBe(HealthCheckResponse.Types.ServingStatus.NotServing);
    }

    [Fact]
    public async Task It_knows_no_other_service() =>
        (await Should.ThrowAsync<RpcException>(async () => await new Health.HealthClient(api.Channel).CheckAsync(new HealthCheckRequest { Service = "nobody" })))
            .StatusCode.ShouldBe(StatusCode.NotFound);
}
