using CSat.Etl.Tests.Source;
using CSat.Hosting.Telemetry;
using CSat.Testing;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace CSat.Etl.Tests.Running;

/// <summary>What a collector would be sent of a run.</summary>
public sealed class TelemetryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Received = new(2024, 3, 8, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Steps_rows_age_and_what_is_overdue()
    {
        var told = new List<Metric>();
        using var metrics = HostTelemetry.Of(Sdk.CreateMeterProviderBuilder(), "test").AddInMemoryExporter(told).Build();
        using var source = await SampleSource.CreateAsync(postgres);
        var desk = await ComplaintDesk.CreateAsync(source);
        var due = new DateTimeOffset(2024, 3, 13, 23, 59, 59, TimeSpan.FromHours(8));
        await desk.AddAsync("overdue", "mail", Received, new("answer", Received, due, null), ("registered", Received));
        await desk.AddAsync("late", "mail", Received, new("answer", Received, due, due.AddHours(1)), ("registered", Received), ("answered", due.AddHours(1)));
        await desk.AddAsync("reported", "mail", Received, new("answer", Received, due, null, "late"), ("registered", Received), ("answered", null));

        await source.PublishAsync();

        metrics.ForceFlush().ShouldBeTrue();
        Points(told, source, "csat.etl.step.duration", point => point.GetHistogramCount()).ShouldBe([1, 1, 1, 1, 1, 1]);
        Points(told, source, "csat.duties.overdue", point => point.GetGaugeLastValueLong()).ShouldBe([1]);
        Points(told, source, "csat.etl.rows", point => point.GetSumLong()).ShouldContain(3);
        Points(told, source, "csat.etl.lag", point => point.GetGaugeLastValueDouble() > 0 ? 1L : 0).ShouldBe([1]);
    }

    private static List<long> Points(IEnumerable<Metric> told, SampleSource source, string name, Func<MetricPoint, long> value)
    {
        var points = new List<long>();
        foreach (ref readonly var point in told.Single(metric => metric.Name == name).GetMetricPoints())
        {
            foreach (var tag in point.Tags)
            {
                // Other tests of the process run as well.
                if (tag.Key == "organization" && (string?)tag.Value == source.Organization.Code)
                {
                    points.Add(value(point));
                }
            }
        }

        return points;
    }
}
