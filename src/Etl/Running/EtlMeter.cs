using System.Diagnostics.Metrics;
using CSat.Hosting.Telemetry;

namespace CSat.Etl.Running;

/// <summary>What a run tells a monitoring system, by organisation.</summary>
internal static class EtlMeter
{
    private static readonly Histogram<double> StepDuration = HostTelemetry.Meter.CreateHistogram<double>("csat.etl.step.duration", "s", "How long a step of a run took.");
    private static readonly Counter<long> Rows = HostTelemetry.Meter.CreateCounter<long>("csat.etl.rows", "{row}", "Rows in published warehouses, by kind.");
    private static readonly Gauge<double> Lag = HostTelemetry.Meter.CreateGauge<double>("csat.etl.lag", "s", "Age of a warehouse's data when it was published.");
    private static readonly Gauge<int> OverdueClocks = HostTelemetry.Meter.CreateGauge<int>("csat.duties.overdue", "{duty}", "Clocks of complaints that have run out and are not met.");
    private static readonly Counter<int> Refused = HostTelemetry.Meter.CreateCounter<int>("csat.etl.refused", "{run}", "Runs that published nothing.");
    private static readonly Gauge<double> HorizonAge = HostTelemetry.Meter.CreateGauge<double>("csat.etl.horizon.age", "s", "How long the transaction that holds the horizon back has been open; 0 where none does.");
    private static readonly Counter<int> LongTransactions = HostTelemetry.Meter.CreateCounter<int>("csat.etl.long_transactions", "{transaction}", "Transactions that held the horizon back for too long.");

    /// <summary>A step has ended.</summary>
    public static void Step(string organization, StepTiming step) => StepDuration.Record(step.Seconds, Of(organization), new("step", step.Step));

    /// <summary>A warehouse was published.</summary>
    /// <param name="result">What was published.</param>
    /// <param name="overdue">Clocks that have run out and are not met.</param>
    /// <param name="lag">From the moment whose data it shows until now.</param>
    public static void Published(EtlResult result, int overdue, TimeSpan lag)
    {
        Rows.Add(result.Responses, Of(result.OrganizationCode), new("kind", "response"));
        Rows.Add(result.Ratings, Of(result.OrganizationCode), new("kind", "rating"));
        Rows.Add(result.Complaints, Of(result.OrganizationCode), new("kind", "complaint"));
        Lag.Record(lag.TotalSeconds, Of(result.OrganizationCode));
        OverdueClocks.Record(overdue, Of(result.OrganizationCode));
    }

    /// <summary>A run ended without a warehouse.</summary>
    public static void Failed(string organization) => Refused.Add(1, Of(organization));

    /// <summary>The horizon was looked at.</summary>
    /// <param name="age">How long the transaction that holds it back has been open; zero for none.</param>
    public static void HorizonHeld(TimeSpan age) => HorizonAge.Record(age.TotalSeconds);

    /// <summary>A transaction holds the horizon back for too long; told once.</summary>
    public static void LongTransaction() => LongTransactions.Add(1);

    private static KeyValuePair<string, object?> Of(string organization) => new("organization", organization);
}
