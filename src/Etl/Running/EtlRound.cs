using System.Collections.Concurrent;
using CSat.Domain.Problems;
using CSat.Etl.Extracting;
using CSat.Etl.Increments;
using CSat.Etl.Publishing;
using CSat.Postgres.Cells;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Etl.Running;

/// <summary>
/// A run for each organisation of an installation, two side by side; what is wrong with one stops no other. Workers who go round at the same time share the
/// organisations: each is loaded by one of them, and one whose worker dies is taken over.
/// </summary>
/// <param name="Published">What was published here.</param>
/// <param name="Problems">Why others were not, each named; their last files stay as they were.</param>
/// <param name="Elsewhere">Codes of those that another worker has published meanwhile.</param>
public sealed record EtlRound(IReadOnlyList<EtlResult> Published, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Elsewhere)
{
    private const int SideBySide = 2;
    private const string Opening = "Open";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);
    private static readonly Action<ILogger, string, string, Exception?> Failed =
        LoggerMessage.Define<string, string>(LogLevel.Error, new EventId(2100), "The warehouse of {Organization} was not built: step {Step} failed");

    /// <summary>Runs for each organisation.</summary>
    /// <param name="organizations">The organisations.</param>
    /// <param name="source">The pools of role csat_etl.</param>
    /// <param name="settings">Where things are.</param>
    /// <param name="rebuild">Why everything is to be read anew; null for what has changed.</param>
    /// <param name="isNeeded">Asked when an organisation is this worker's turn, because another may have loaded it meanwhile; null where every one is loaded that no other has published in this round.</param>
    /// <param name="logger">Told of what is no refusal, with all that is known of it.</param>
    /// <param name="progress">Told organisation and step as a step begins; null for nobody.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<EtlRound> RunAsync(
        IReadOnlyList<SourceOrganization> organizations, CellPools source, EtlSettings settings, RebuildReason? rebuild, Func<SourceOrganization, CancellationToken, Task<bool>>? isNeeded, ILogger logger,
        Action<string>? progress = null, CancellationToken cancellation = default)
    {
        // Side by side each has one thread: the memory that DuckDB needs grows with the threads.
        var shared = organizations.Count < SideBySide ? settings : settings with { Threads = 1, Streams = 1 };
        var (published, problems, elsewhere) = (new ConcurrentQueue<EtlResult>(), new ConcurrentQueue<Problem>(), new ConcurrentQueue<string>());
        var began = settings.Time.GetUtcNow();
        isNeeded ??= (organization, _) => Task.FromResult(
            rebuild is not null || settings.AsOf is not null || settings.Snapshot is not null
            || Basis.Find(settings.WarehousePath(organization.Code), out var there) is not null || there!.DataAsOf < began);
        var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation };
        await Parallel.ForEachAsync(organizations, options, async (organization, stop) =>
        {
            var step = Opening;
            var claim = default(OrganizationClaim);
            try
            {
                var cell = await source.FindAsync(organization.Id, stop).ConfigureAwait(false);
                claim = await ClaimAsync(organization, cell, stop).ConfigureAwait(false);
                if (!await isNeeded(organization, stop).ConfigureAwait(false))
                {
                    elsewhere.Enqueue(organization.Code);
                    return;
                }

                var plan = EtlPlan.Next(organization, settings.AsOf ?? settings.Time.GetUtcNow()) with { Rebuild = rebuild };
                published.Enqueue(await EtlRun.RunAsync(plan, cell, shared, Begin, stop).ConfigureAwait(false));
                RefusedRun.Forget(settings.WarehousePath(organization.Code));
            }
            catch (ProblemException refused)
            {
                Refuse(refused.Problems);
            }
#pragma warning disable CA1031 // Whatever is stored of one organisation, the others are to have their warehouses.
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Failed(logger, organization.Code, step, fault);
                Refuse([EtlProblems.Failed(organization.Code, step, fault.Message.ReplaceLineEndings(" "))]);
            }
            finally
            {
                // After the reason was kept: whoever loads the organisation next forgets it.
                if (claim is not null)
                {
                    await claim.DisposeAsync().ConfigureAwait(false);
                }
            }

            void Begin(string next)
            {
                step = next;
                progress?.Invoke($"{organization.Code}: {next}");
            }

            void Refuse(IReadOnlyList<Problem> found)
            {
                RefusedRun.Keep(settings.WarehousePath(organization.Code), settings.Time.GetUtcNow(), found);
                foreach (var problem in found)
                {
                    problems.Enqueue(problem.Field.StartsWith(organization.Code, StringComparison.Ordinal) ? problem : problem with { Field = $"{organization.Code}: {problem.Field}" });
                }
            }
        }).ConfigureAwait(false);
        return new EtlRound([.. published.OrderBy(result => result.OrganizationCode, StringComparer.Ordinal)], [.. problems.OrderBy(problem => problem.Field, StringComparer.Ordinal)], [.. elsewhere.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The claim on an organisation, as soon as no other worker has it.</summary>
    private static async Task<OrganizationClaim> ClaimAsync(SourceOrganization organization, NpgsqlDataSource source, CancellationToken cancellation)
    {
        while (true)
        {
            if (await OrganizationClaim.TryTakeAsync(source, organization, cancellation).ConfigureAwait(false) is { } claim)
            {
                return claim;
            }

            await Task.Delay(BetweenLooks, cancellation).ConfigureAwait(false);
        }
    }
}
