using CSat.Domain.Problems;
using CSat.Etl.Extracting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Etl.Running;

/// <summary>One run after the other over the organisations of an installation; what is wrong with one stops no other.</summary>
/// <param name="Published">What was published.</param>
/// <param name="Problems">Why the others were not, each named; their last files stay as they were.</param>
public sealed record EtlRound(IReadOnlyList<EtlResult> Published, IReadOnlyList<Problem> Problems)
{
    private const string Opening = "Open";

    private static readonly Action<ILogger, string, string, Exception?> Failed =
        LoggerMessage.Define<string, string>(LogLevel.Error, new EventId(2100), "The warehouse of {Organization} was not built: step {Step} failed");

    /// <summary>Runs for each organisation.</summary>
    /// <param name="organizations">The organisations.</param>
    /// <param name="source">The pool of role csat_etl.</param>
    /// <param name="settings">Where things are.</param>
    /// <param name="logger">Told of what is no refusal, with all that is known of it.</param>
    /// <param name="progress">Told organisation and step as a step begins; null for nobody.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<EtlRound> RunAsync(
        IEnumerable<SourceOrganization> organizations, NpgsqlDataSource source, EtlSettings settings, ILogger logger, Action<string>? progress = null, CancellationToken cancellation = default)
    {
        var (published, problems) = (new List<EtlResult>(), new List<Problem>());
        foreach (var organization in organizations)
        {
            var step = Opening;
            try
            {
                var plan = EtlPlan.FullRebuild(organization, settings.AsOf ?? settings.Time.GetUtcNow());
                published.Add(await EtlRun.RunAsync(plan, source, settings, next => progress?.Invoke($"{organization.Code}: {step = next}"), cancellation).ConfigureAwait(false));
            }
            catch (ProblemException refused)
            {
                problems.AddRange(refused.Problems.Select(problem => problem.Field.StartsWith(organization.Code, StringComparison.Ordinal) ? problem : problem with { Field = $"{organization.Code}: {problem.Field}" }));
            }
#pragma warning disable CA1031 // Whatever is stored of one organisation, the others are to have their warehouses.
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Failed(logger, organization.Code, step, fault);
                problems.Add(EtlProblems.Failed(organization.Code, step, fault.Message.ReplaceLineEndings(" ")));
            }
        }

        return new EtlRound(published, problems);
    }
}
