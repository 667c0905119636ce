using System.Diagnostics;
using CSat.Domain.Problems;
using CSat.Etl.Checking;
using CSat.Etl.Extracting;
using CSat.Etl.Increments;
using CSat.Etl.Loading;
using CSat.Etl.Publishing;
using CSat.Etl.Scoring;
using CSat.Etl.Transforming;
using CSat.Hosting.Telemetry;
using Npgsql;

namespace CSat.Etl.Running;

/// <summary>Builds and publishes the warehouse of one organisation.</summary>
public static class EtlRun
{
    private static readonly IReadOnlyList<EtlStep> Steps =
    [
        new("Extract", Extract.RunAsync),
        new("Score", Score.RunAsync),
        new("Load", Load.RunAsync),
        new("Transform", Transform.RunAsync),
        new("Check", Check.RunAsync),
        new("Publish", Publish.RunAsync),
    ];

    /// <summary>Runs all steps. Whatever goes wrong, the published file stays as it was and nothing is left beside it.</summary>
    /// <param name="plan">What to do.</param>
    /// <param name="source">The pool of role csat_etl.</param>
    /// <param name="settings">Where things are.</param>
    /// <param name="progress">Told the name of each step as it begins; null for nobody.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Domain.Problems.ProblemException">A check failed, another run is under way, or an adopted regime cannot be read.</exception>
    /// <exception cref="CSat.Domain.Problems.ProblemException">The organisation's calendar cannot be read.</exception>
    public static async Task<EtlResult> RunAsync(EtlPlan plan, NpgsqlDataSource source, EtlSettings settings, Action<string>? progress = null, CancellationToken cancellation = default)
    {
        using var span = HostTelemetry.Spans.StartActivity("etl.run")?.SetTag("organization", plan.Organization.Code);
        try
        {
            return await BuildAsync(plan, source, settings, progress, cancellation).ConfigureAwait(false);
        }
        catch
        {
            EtlMeter.Failed(plan.Organization.Code);
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }

    private static async Task<EtlResult> BuildAsync(EtlPlan plan, NpgsqlDataSource source, EtlSettings settings, Action<string>? progress, CancellationToken cancellation)
    {
        using var building = Building.Begin(settings.WarehousePath(plan.Organization.Code), plan.RunId, plan.Organization.Code);
        if (plan.Rebuild is null && settings.Snapshot is null)
        {
            plan = plan with { Rebuild = Basis.Find(building.Published, out var basis) };
            if (plan.Rebuild is null)
            {
                try
                {
                    return await BuildAsync(plan, basis, building, source, settings, progress, cancellation).ConfigureAwait(false);
                }
                catch (RebuildNeededException needed)
                {
                    plan = plan with { Rebuild = needed.Reason };
                }
                catch (ProblemException refused) when (refused.Problems.All(problem => problem.Reason == EtlProblems.CheckFailedReason))
                {
                    plan = plan with { Rebuild = RebuildReason.CheckFailed };
                }

                building.BeginAgain();
            }
        }

        return await BuildAsync(plan with { Rebuild = plan.Rebuild ?? RebuildReason.Asked }, null, building, source, settings, progress, cancellation).ConfigureAwait(false);
    }

    private static async Task<EtlResult> BuildAsync(
        EtlPlan plan, Basis? basis, Building building, NpgsqlDataSource source, EtlSettings settings, Action<string>? progress, CancellationToken cancellation)
    {
        await using var snapshot = await SourceSnapshot.OpenAsync(source, plan.Organization, settings.Snapshot, cancellation).ConfigureAwait(false);
        if (basis is not null)
        {
            if (basis.Compare(snapshot.Moment) is { } reason)
            {
                throw new RebuildNeededException(reason);
            }

            if (await snapshot.HasErasedSinceAsync(basis.Moment, cancellation).ConfigureAwait(false))
            {
                throw new RebuildNeededException(RebuildReason.Erased);
            }

            snapshot.Since = basis.Moment.HorizonXid;
            building.BeginWithPublished();
        }

        using var database = BuildDatabase.Create(building.Path, settings.MemoryMebibytes, settings.Threads);
        var context = new EtlContext(plan, settings, snapshot, building, database, basis);
        var timings = new List<StepTiming>();
        foreach (var step in Steps)
        {
            progress?.Invoke(step.Name);
            var clock = Stopwatch.StartNew();
            using var span = HostTelemetry.Spans.StartActivity("etl." + step.Name);
            await step.Work(context, cancellation).ConfigureAwait(false);
            timings.Add(new StepTiming(step.Name, clock.Elapsed.TotalSeconds));
            EtlMeter.Step(plan.Organization.Code, timings[^1]);
        }

        var result = new EtlResult(
            plan.RunId, plan.Organization.Code, building.Published, TimeZoneInfo.ConvertTime(plan.StartedAt, context.Zone), plan.Rebuild, context.FormsRead, context.Responses, context.Ratings,
            context.Complaints, context.Made, timings);
        EtlMeter.Published(result, context.OverdueClocks, settings.Time.GetUtcNow() - plan.StartedAt);
        return result;
    }
}

/// <summary>A named step of a run.</summary>
/// <param name="Name">What progress and the result table call it.</param>
/// <param name="Work">Does it; throws a <see cref="Domain.Problems.ProblemException"/> to refuse publication.</param>
internal sealed record EtlStep(string Name, Func<EtlContext, CancellationToken, Task> Work);

/// <summary>What a run published.</summary>
/// <param name="RunId">The run.</param>
/// <param name="OrganizationCode">Whose warehouse.</param>
/// <param name="Path">The published file.</param>
/// <param name="DataAsOf">The moment whose data it shows, in the organisation's zone.</param>
/// <param name="Rebuild">Why everything was read; null where only what had changed was.</param>
/// <param name="FormsRead">Forms that the run has read.</param>
/// <param name="Responses">Forms in it.</param>
/// <param name="Ratings">Ratings in it.</param>
/// <param name="Complaints">Complaints in it.</param>
/// <param name="Made">Tables and macros made anew: all of them, or in an increment those of which something that they are made out of has changed.</param>
/// <param name="Steps">The steps in their order.</param>
public sealed record EtlResult(
    Guid RunId, string OrganizationCode, string Path, DateTimeOffset DataAsOf, RebuildReason? Rebuild, long FormsRead, long Responses, long Ratings, long Complaints, IReadOnlyList<string> Made,
    IReadOnlyList<StepTiming> Steps)
{
    /// <summary>What kind of run it was: <c>increment</c> or <c>rebuild</c>.</summary>
    public string Kind => KindOf(Rebuild);

    /// <summary>What kind of run one for this reason is.</summary>
    internal static string KindOf(RebuildReason? rebuild) => rebuild is null ? "increment" : "rebuild";
}

/// <summary>How long a step took.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Seconds">Wall-clock time.</param>
public sealed record StepTiming(string Step, double Seconds);
