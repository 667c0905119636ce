using CSat.Api.Serving;
using CSat.Contracts.V1;
using CSat.Hosting.Logging;
using CSat.Hosting.State;
using CSat.Testing;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Api.Tests.Wire;

/// <summary>The log while the database is gone: calls are refused by the hundred, and the log stays one that somebody can read.</summary>
public sealed class OutageLogTests
{
    [Fact]
    public async Task Hundreds_of_refused_calls_are_some_lines_and_one_stack()
    {
        // Nothing listens on the port of a socket that is closed.
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Timeout=5");
        using var log = new LogCollector().Expect(103);
        await using (var host = await ApiHost.StartAsync(
            new ApiHostOptions { Application = nowhere, Home = new HomeDirectory(Repository.Root), LogLevel = LogLevel.Warning, Log = log }, CancellationToken.None))
        {
            using var channel = GrpcChannel.ForAddress(host.Endpoint);
            var client = new OrganizationService.OrganizationServiceClient(channel);
            var calls = Enumerable.Range(0, 300).Select(i => Should.ThrowAsync<RpcException>(
                async () => await client.GetOrganizationAsync(new GetOrganizationRequest { Organization = "x" }, new Metadata { { "authorization", $"Bearer csat_{i}" } })));
            (await Task.WhenAll(calls)).ShouldAllBe(refused => refused.StatusCode == StatusCode.Unavailable);
        }

        log.Entries.Count.ShouldBeInRange(2, (3 * QuietLogging.LinesAMinute) + 3, "the few kinds of one cause");
        log.Entries.Count(entry => entry.Exception is not null).ShouldBeLessThanOrEqualTo(3, "one stack a kind");
        log.Entries.ShouldContain(entry => entry.Message.EndsWith("not written (NpgsqlException)", StringComparison.Ordinal));
    }
}
