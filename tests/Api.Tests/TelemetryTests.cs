using System.Collections.Concurrent;
using System.Net;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Hosting.Telemetry;
using CSat.Testing;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace CSat.Api.Tests;

/// <summary>What a collector would be sent of calls and groups.</summary>
public sealed class TelemetryTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Calls_are_measured_by_method_and_status_those_without_a_key_too()
    {
        var told = new List<Metric>();
        using var metrics = HostTelemetry.Of(Sdk.CreateMeterProviderBuilder(), "test").AddInMemoryExporter(told).Build();
        var organization = await api.CreateOrganizationAsync();
        var form = TestOrganization.Form("measured-1", 5, 4, 4);
        await organization.SubmitAsync(form);
        await Should.ThrowAsync<RpcException>(async () => await organization.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = organization.Code }, new Metadata()));

        metrics.ForceFlush().ShouldBeTrue();
        var calls = Counts(told, "rpc.server.call.duration", "rpc.method", "rpc.response.status_code");

        // Other tests of the process call too.
        calls["csat.v1.ResponseService/SubmitResponse OK"].ShouldBeGreaterThanOrEqualTo(1);
        calls["csat.v1.RoundService/ListRounds Unauthenticated"].ShouldBeGreaterThanOrEqualTo(1);
        Counts(told, "csat.submit.group.size").Values.Sum().ShouldBeGreaterThanOrEqualTo(1);
        told.ShouldContain(metric => metric.Name == "csat.submit.waiting");
    }

    [Fact]
    public async Task A_collector_that_the_environment_names_is_sent_what_a_command_measured()
    {
        var posted = new ConcurrentBag<string>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using var collector = builder.Build();
        collector.Run(context =>
        {
            posted.Add(context.Request.Path);
            return Task.CompletedTask;
        });
        await collector.StartAsync();
        var address = collector.Urls.Single();

        var (code, _) = await ServeAsync(new Uri(address).Port, address);

        code.ShouldBe(1, "the port is the collector's");
        posted.ShouldContain("/v1/metrics");
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_by_name()
    {
        var (code, errors) = await ServeAsync(0, "collector:4317");

        code.ShouldBe(1);
        errors.ShouldContain("FIELD_INVALID: OTEL_EXPORTER_OTLP_ENDPOINT:");
    }

    private static async Task<(int Code, string Errors)> ServeAsync(int port, string collector)
    {
        using var state = new TemporaryDirectory();
        await using var serve = HostProcess.StartHost(
            "CSat.Api",
            ["serve", "--port", $"{port}", "--state", state.Root],
            new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" });
        return (await serve.WaitForExitAsync(TimeSpan.FromMinutes(2)), serve.Errors);
    }

    private static Dictionary<string, long> Counts(IEnumerable<Metric> told, string name, params string[] tags)
    {
        var counts = new Dictionary<string, long>();
        foreach (ref readonly var point in told.Single(metric => metric.Name == name).GetMetricPoints())
        {
            var values = new Dictionary<string, object?>();
            foreach (var tag in point.Tags)
            {
                values[tag.Key] = tag.Value;
            }

            counts[string.Join(' ', tags.Select(tag => values[tag]))] = point.GetHistogramCount();
        }

        return counts;
    }
}
