using CSat.Analytics;
using CSat.Analytics.Findings;
using CSat.Analytics.Snapshot;
using CSat.Api.Calls;
using CSat.Api.Serving;
using CSat.Domain.Problems;
using CSat.Hosting.State;

namespace CSat.Api.Analytics;

/// <summary>Figures out of the published snapshots. A snapshot is open for one call alone.</summary>
/// <param name="options">Where the warehouses are.</param>
public sealed class AnalyticsStore(ApiHostOptions options) : IDisposable
{
    private static readonly QueryRows NoRows = new([], []);

    // A figure takes all cores and its memory for a moment; those who submit responses go on beside one or two.
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>A figure, judged.</summary>
    /// <exception cref="ProblemException">There is no snapshot that can be read, or it is no longer the one of the page before; or the round is unknown.</exception>
    public Task<FigureAnswer> ReadAsync(Call call, FigureQuestion asked) => ReadAsync(call, asked.Page.Run, snapshot =>
    {
        var figures = ReviewFigures.Open(snapshot, asked.Range);
        var isFirst = asked.Page.Offset == 0;
        return new FigureAnswer(
            asked,
            snapshot.Info,
            FigureTitles.Of(figures, asked.Figure),
            figures.TableOf(asked.Figure),
            isFirst ? figures.FindingsOf(asked.Figure) : [],
            isFirst && asked.Charts is { } style ? DrawnCharts.Of(figures, asked.Figure, style, call.Cancellation) : null);
    });

    /// <summary>Where a figure comes from.</summary>
    /// <exception cref="ProblemException">As <see cref="ReadAsync(Call, FigureQuestion)"/>.</exception>
    public Task<FigureExplanation> ExplainAsync(Call call, FigureQuestion asked) => ReadAsync(call, asked.Page.Run, snapshot =>
    {
        var figures = ReviewFigures.Open(snapshot, asked.Range);
        var source = figures.SourceOf(asked.Figure);
        var query = source.Queries.FirstOrDefault(one => asked.Query is null || one.SqlPath == asked.Query);
        (Method, IReadOnlyList<string>)[] methods = [.. asked.Figure.Methods.Where(method => method.Applies(figures)).Select(method => (method, (IReadOnlyList<string>)[.. method.Rules(figures).Distinct()]))];
        return new FigureExplanation(asked, snapshot.Info, methods, source, query, query is null ? NoRows : snapshot.RowsOf(query));
    });

    /// <summary>What is published of an organisation; null before anything is.</summary>
    /// <exception cref="ProblemException">It cannot be read.</exception>
    public Task<SnapshotInfo?> FindAsync(Call call) => File.Exists(PathOf(call.Tenant))
        ? ReadAsync<SnapshotInfo?>(call, null, snapshot => snapshot.Info)
        : Task.FromResult<SnapshotInfo?>(null);

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async Task<T> ReadAsync<T>(Call call, Guid? run, Func<WarehouseSnapshot, T> read)
    {
        await _places.WaitAsync(call.Cancellation);
        try
        {
            using var snapshot = Open(call, run);
            return await Task.Run(() => read(snapshot), call.Cancellation);
        }
        finally
        {
            _places.Release();
        }
    }

    // The snapshot of a run by its unique name while it is kept, or the one that is published now.
    private WarehouseSnapshot Open(Call call, Guid? run)
    {
        var stable = PathOf(call.Tenant);
        var kept = run is { } asked && SnapshotFile.Find(stable, asked) is { } path ? WarehouseSnapshot.TryOpen(path, call.Tenant.Code, call.Cancellation) : null;
        var snapshot = kept ?? WarehouseSnapshot.Open(stable, call.Tenant.Code, call.Cancellation);
        if (run is not { } wanted || wanted == snapshot.Info.RunId)
        {
            return snapshot;
        }

        var published = snapshot.Info.RunId;
        snapshot.Dispose();
        throw new ProblemException(Problems.SnapshotGone(wanted.ToString("D"), published.ToString("D")));
    }

    private string PathOf(Tenant tenant) => options.State?.Warehouse(tenant.Code) ?? "";
}
