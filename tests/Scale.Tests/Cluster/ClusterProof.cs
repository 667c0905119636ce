using CSat.Hosting.CommandLine;
using CSat.Hosting.Output;
using CSat.Scale.Tests.Proof;
using CSat.Sql;
using CSat.Testing;

namespace CSat.Scale.Tests.Cluster;

/// <summary>
/// <c>./csat scale cluster</c>: facts spread over two servers give the sums of DuckDB, whichever is asked; while one of them dies and after it, a question is answered in full or refused,
/// never with the half that is left; when it is back, all is as it was.
/// </summary>
internal static class ClusterProof
{
    private static readonly TimeSpan Killing = TimeSpan.FromSeconds(2);
    private static readonly string[] Columns = ["Step", "Asked", "Equal", "Refused", "Other"];

    /// <summary>Runs it.</summary>
    /// <param name="sets">Which data.</param>
    /// <param name="ratings">How many ratings are generated.</param>
    /// <param name="report">Where the table goes.</param>
    /// <param name="progress">Told what is done.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<DataSet> sets, int ratings, ConsoleReport report, Action<string> progress)
    {
        if (!ClusterServer.IsInstalled)
        {
            progress("缺少 missing: clickhouse-server (18.16)。请运行 please run: sudo apt-get install -y clickhouse-server");
            return ExitCodes.Missing;
        }

        var folder = Repository.PathOf("artifacts", "scale", Guid.CreateVersion7().ToString("N"));
        Directory.CreateDirectory(folder);
        try
        {
            var ports = ClusterServer.FreePorts(6);
            using var first = new ClusterServer(Path.Combine(folder, "1"), (ports[0], ports[1], ports[2]), (ports[1], ports[4]));
            using var second = new ClusterServer(Path.Combine(folder, "2"), (ports[3], ports[4], ports[5]), (ports[1], ports[4]));
            return await RunAsync(first, second, folder, sets, ratings, report, progress);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(ClusterServer first, ClusterServer second, string folder, IReadOnlyList<DataSet> sets, int ratings, ConsoleReport report, Action<string> progress)
    {
        foreach (var server in new[] { first, second })
        {
            await server.StartAsync();
            foreach (var statement in Engine.ChdbEngine.Statements(SqlText.Get("clickhouse/cluster18/tables.sql")))
            {
                await server.OrderAsync(statement.TrimEnd(';'));
            }
        }

        var questions = new List<ClusterQuestion>();
        foreach (var set in sets)
        {
            progress($"{set.Name}: making the warehouses and loading them");
            await set.ForEach(new(Path.Combine(folder, set.Name), ratings, async file =>
            {
                using var warehouse = PublishedWarehouse.Open(file);
                await ClusterLoad.RunAsync(warehouse, first, second, Path.Combine(folder, "rows.csv"));
                questions.AddRange(ClusterFigures.Of(warehouse));
            }, progress));
        }

        report.Fact("clickhouse", "ClickHouse", (await first.AskAsync("SELECT version() AS version")).Rows[0][0]);
        foreach (var (name, server) in new[] { ("first", first), ("second", second) })
        {
            report.Fact($"{name}_server_ratings", $"Ratings on the {name} server", (await server.AskAsync("SELECT count() AS rows FROM csat.fct_rating_local")).Rows[0][0]);
        }

        progress("asking");
        var both = await AllAsync(questions, first);
        var other = await AllAsync(questions, second);
        var dying = await WhileDyingAsync(questions, first, second);
        var dead = await AllAsync(questions, first);
        await second.StartAsync();
        var back = await AllAsync(questions, first);
        report.Table("steps", Columns, [Row("both alive, the first asked", both), Row("both alive, the second asked", other), Row("the second killed meanwhile", dying), Row("the second dead", dead), Row("the second back", back)]);
        return questions.Count > 0 && All(both, ClusterAnswer.Equal) && All(other, ClusterAnswer.Equal) && All(dead, ClusterAnswer.Refused) && All(back, ClusterAnswer.Equal) && !dying.Contains(ClusterAnswer.Other)
            ? ExitCodes.Done
            : ExitCodes.Refused;
    }

    private static async Task<IReadOnlyList<ClusterAnswer>> AllAsync(IReadOnlyList<ClusterQuestion> questions, ClusterServer server)
    {
        var answers = new List<ClusterAnswer>();
        foreach (var question in questions)
        {
            answers.Add(await question.AskAsync(server));
        }

        return answers;
    }

    private static async Task<IReadOnlyList<ClusterAnswer>> WhileDyingAsync(IReadOnlyList<ClusterQuestion> questions, ClusterServer asked, ClusterServer dying)
    {
        using var enough = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 2).Select(async _ =>
        {
            var answers = new List<ClusterAnswer>();
            while (!enough.IsCancellationRequested)
            {
                answers.AddRange(await AllAsync(questions, asked));
            }

            return answers;
        }).ToArray();
        await Task.Delay(Killing);
        dying.Kill();
        await Task.Delay(Killing);
        await enough.CancelAsync();
        return [.. (await Task.WhenAll(callers)).SelectMany(answers => answers)];
    }

    private static bool All(IReadOnlyList<ClusterAnswer> answers, ClusterAnswer wanted) => answers.All(answer => answer == wanted);

    private static object?[] Row(string step, IReadOnlyList<ClusterAnswer> answers) =>
        [step, answers.Count, answers.Count(answer => answer == ClusterAnswer.Equal), answers.Count(answer => answer == ClusterAnswer.Refused), answers.Count(answer => answer == ClusterAnswer.Other)];
}
