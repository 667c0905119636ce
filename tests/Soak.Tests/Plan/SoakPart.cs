using CSat.Soak.Tests.Kills;
using CSat.Soak.Tests.Mixed;
using CSat.Soak.Tests.Wire;

namespace CSat.Soak.Tests.Plan;

/// <summary>One loop of the soak.</summary>
/// <param name="Name">As typed: <c>./csat soak api-kill</c>.</param>
/// <param name="What">One sentence for the help.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Short">How often it turns in <c>./csat test</c>.</param>
/// <param name="Full">How often it turns in <c>./csat soak</c>.</param>
/// <param name="Loop">Turns as often as it is told and writes what it saw into the tally.</param>
internal sealed record SoakPart(string Name, string What, string Unit, int Short, int Full, Func<SoakTurns, Task> Loop)
{
    /// <summary>All parts and how often each turns, in the order in which they run: the only list of them.</summary>
    public static IReadOnlyList<SoakPart> All { get; } =
    [
        new("api-kill", "the API is killed while callers write", "kills", 2, 100, ApiKill.RunAsync),
        new("postgres-kill", "the embedded PostgreSQL's postmaster is killed while callers write", "kills", 2, 100, PostmasterKill.RunAsync),
        new("backend-kill", "one session of PostgreSQL is killed, by which the server ends all others, while callers write", "kills", 3, 100, BackendKill.RunAsync),
        new("etl-kill", "an ETL run is killed while readers open its file; the last file equals a clean rebuild", "kills", 4, 200, EtlKill.RunAsync),
        new("export-kill", "an export of Parquet is killed while the watch publishes and engines read by its manifest; the last export is what the published file holds", "kills", 1, 100, ExportKill.RunAsync),
        new("chromium-kill", "a process of the browser is killed while it prints; the next report is the same as ever", "kills", 2, 100, ChromiumKill.RunAsync),
        new("disk-full", "the disk fills while callers write, and space comes back", "fills", 1, 10, FullDisk.RunAsync),
        new("restart", "a PostgreSQL server of one's own goes down and comes back while callers write", "restarts", 2, 20, ServerRestart.RunAsync),
        new("cells", "organisations are moved between three servers of PostgreSQL while callers write to all of them, and the mover is killed", "moves", 2, 200, CellMoves.RunAsync),
        new("requests", "requests of every rpc, made field by field from the descriptors and then broken", "requests", 3_000, 1_000_000, FuzzedRequests.RunAsync),
        new("conversations", "HTTP/2 conversations whose frames are changed, dropped, doubled, moved and cut", "conversations", 500, 200_000, FuzzedConversations.RunAsync),
        new("mixed", "all kinds of callers, imports, ETL rounds, reports and readers beside each other, with memory and descriptors watched", "seconds", 25, 7_200, MixedLoad.RunAsync),
    ];
}

/// <summary>One run of a part.</summary>
/// <param name="Count">How often the loop turns.</param>
/// <param name="Tally">Where it writes what it saw.</param>
/// <param name="Seed">What its chance begins with; another one makes another run.</param>
/// <param name="Say">Tells of progress, about once a minute at most.</param>
internal sealed record SoakTurns(int Count, Tally Tally, int Seed, Action<string> Say);
