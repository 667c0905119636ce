using System.Diagnostics;
using System.Diagnostics.Metrics;
using CSat.Domain.Problems;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CSat.Hosting.Telemetry;

/// <summary>
/// What a program tells a monitoring system: metrics and traces over OTLP. Off unless <see cref="EndpointVariable"/> names a collector; all other settings are
/// OpenTelemetry's own environment variables. Nothing personal is in it: names of rpcs, steps and organisations' codes, never texts, keys or statements' values.
/// </summary>
public static class HostTelemetry
{
    /// <summary>Where the collector listens, for example <c>http://127.0.0.1:4317</c>.</summary>
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // The database driver, the web server and the runtime have instruments of their own.
    private static readonly string[] Meters = [Name, "Npgsql", "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel"];
    private static readonly string[] Sources = [Name, "Npgsql", "Microsoft.AspNetCore"];

    private const string Name = "CSat";

    /// <summary>Instruments of CSat's own hang on it.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Spans of CSat's own come from it.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    /// <summary>Begins to export, as the environment says.</summary>
    /// <param name="program">What runs: <c>serve</c>, <c>etl</c>.</param>
    /// <returns>Sends what is left when it is disposed; null where no collector is named.</returns>
    /// <exception cref="ProblemException">The collector's address is none.</exception>
    public static IDisposable? Start(string program)
    {
        var endpoint = Environment.GetEnvironmentVariable(EndpointVariable);
        if (string.IsNullOrWhiteSpace(endpoint))
        {
            return null;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new ProblemException(NoCollector(endpoint));
        }

        return new Export(
            Of(Sdk.CreateMeterProviderBuilder(), program).AddOtlpExporter().Build(),
            Of(Sdk.CreateTracerProviderBuilder(), program).AddOtlpExporter().Build());
    }

    /// <summary>What is measured, for an exporter of any kind.</summary>
    public static MeterProviderBuilder Of(MeterProviderBuilder metrics, string program) => metrics.ConfigureResource(resource => Describe(resource, program)).AddMeter(Meters);

    /// <summary>What is traced, for an exporter of any kind.</summary>
    public static TracerProviderBuilder Of(TracerProviderBuilder traces, string program) => traces.ConfigureResource(resource => Describe(resource, program)).AddSource(Sources);

    private static void Describe(ResourceBuilder resource, string program) => resource.AddService("csat-" + program, serviceNamespace: "csat");

    private static Problem NoCollector(string value) => Problem.Worded("collector", ProblemReason.FieldInvalid, EndpointVariable, "telemetry", ("value", value));

    private sealed class Export(MeterProvider metrics, TracerProvider traces) : IDisposable
    {
        public void Dispose()
        {
            metrics.Dispose();
            traces.Dispose();
        }
    }
}
