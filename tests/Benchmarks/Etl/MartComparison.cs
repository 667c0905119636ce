using System.Diagnostics;
using CSat.Benchmarks.Peers.Marts;
using CSat.Benchmarks.Running;
using CSat.Sql;

namespace CSat.Benchmarks.Etl;

/// <summary>The warehouse's marts against one materialized view in PostgreSQL: how long until they are fresh, how long five charts' questions take, how much disk they need.</summary>
internal static class MartComparison
{
    private const int Askings = 21;
    private const double FreshShare = 0.01;
    private const string Marts = "marts";
    private const string View = "materialized view";
    private const string Live = "live rows";

    private static readonly Dictionary<string, object> Parameters = new()
    {
        ["survey_kind"] = "key-customers", ["first_position"] = 1, ["last_position"] = 12, ["self"] = 1, ["surveyed"] = 2, ["competitor"] = 3,
    };

    /// <summary>Measures all three.</summary>
    /// <param name="setting">Filled.</param>
    /// <param name="size">The size as an id: <c>4m</c>.</param>
    /// <param name="freshGoal">The goal for freshness, which depends on the size.</param>
    /// <param name="rounds">How many.</param>
    /// <param name="progress">Told of every turn.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<Measure>> RunAsync(
        EtlSetting setting, string size, double? freshGoal, int rounds, Action<string> progress, CancellationToken cancellation)
    {
        var view = new MaterializedView(setting.Owner, setting.Source.Organization);
        await view.CreateAsync(cancellation);
        var fresh = await FreshAsync(setting, view, size, rounds, progress, cancellation);
        using var warehouse = WarehouseFile.Open(setting.Warehouse);
        await CheckAsync(warehouse, view, cancellation);
        var asked = await Rounds<double>.RunAsync(
            Askings,
            [(Marts, () => Task.FromResult(Milliseconds(() => AskMarts(warehouse)))), (View, () => MillisecondsAsync(() => view.AskAsync(live: false, cancellation)))],
            (_, _, _) => { },
            cancellation);
        progress($"{size} five questions: marts {asked.Of(Marts, ms => ms).Median:0.0} ms, view {asked.Of(View, ms => ms).Median:0.0} ms");
        var live = await Rounds<double>.RunAsync(
            rounds,
            [(Marts, () => Task.FromResult(Milliseconds(() => AskMarts(warehouse)))), (Live, () => MillisecondsAsync(() => view.AskAsync(live: true, cancellation)))],
            (round, name, ms) => progress($"{size} {round}/{rounds} five questions, {name}: {ms:0.0} ms"),
            cancellation);
        var bytes = (double)new FileInfo(setting.Warehouse).Length;
        var disk = bytes / await view.DiskBytesAsync(cancellation);
        return
        [
            Measure.Of($"mart.{size}.fresh", "fresh after +1 % rows: time against a materialized view of the rating mart refreshed concurrently", fresh, "ratio", freshGoal, false),
            Measure.Of(QuestionsId(size), "five chart questions on the marts", asked.Of(Marts, ms => ms), "ms", null, false),
            Measure.Of($"mart.{size}.view", "five chart questions on the marts: time against that view", asked.Ratio(Marts, View, ms => ms), "ratio", 1.2, false),
            Measure.Of($"mart.{size}.live", "five chart questions on the marts: speed against live rows", live.Ratio(Live, Marts, ms => ms), "ratio", 200),
            new Measure($"mart.{size}.disk", "disk: warehouse against PostgreSQL's rows with the view", disk, "ratio", 0.35, HigherIsBetter: false),
            new Measure($"mart.{size}.bytes", "the warehouse a rating", bytes / setting.Source.Ratings, "bytes", 8, HigherIsBetter: false),
        ];
    }

    /// <summary>Id of the measure of the questions on the marts.</summary>
    public static string QuestionsId(string size) => $"mart.{size}.questions";

    private static async Task<Spread> FreshAsync(
        EtlSetting setting, MaterializedView view, string size, int rounds, Action<string> progress, CancellationToken cancellation)
    {
        var more = (int)(setting.Source.Ratings / ResponseSource.Items * FreshShare);
        var ratios = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            await setting.Source.AddLatestAsync(more, cancellation);
            var (loaded, refreshed) = (0.0, 0.0);
            foreach (var isOurTurn in round % 2 == 0 ? new[] { true, false } : [false, true])
            {
                if (isOurTurn)
                {
                    loaded = (await setting.LoadChangesAsync(cancellation)).Seconds;
                }
                else
                {
                    refreshed = await MillisecondsAsync(() => view.RefreshAsync(cancellation)) / 1000;
                }
            }

            progress($"{size} {round}/{rounds} fresh after +1 %: ETL {loaded:0.00} s, view {refreshed:0.00} s");
            ratios.Add(loaded / refreshed);
        }

        return Spread.Of(ratios);
    }

    // Both must answer alike, else they are no comparison.
    private static async Task CheckAsync(WarehouseFile warehouse, MaterializedView view, CancellationToken cancellation)
    {
        var (mine, theirs) = (AskMarts(warehouse), await view.AskAsync(live: false, cancellation));
        if (mine == 0 || mine != theirs)
        {
            throw new InvalidOperationException($"The marts answer the five questions with {mine} rows, the view with {theirs}.");
        }
    }

    private static int AskMarts(WarehouseFile warehouse) => MaterializedView.Questions.Sum(question => warehouse.Ask(SqlText.Get($"reports/{question}.sql"), Parameters));

    private static double Milliseconds(Action work)
    {
        var begun = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static async Task<double> MillisecondsAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
