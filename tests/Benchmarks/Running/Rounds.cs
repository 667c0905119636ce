namespace CSat.Benchmarks.Running;

/// <summary>
/// Candidates measured in turn, round after round. The speed of a machine drifts, so that only neighbours in time are compared: a ratio is taken
/// within each round, and who goes first changes from round to round.
/// </summary>
/// <typeparam name="T">What one turn of a candidate gives.</typeparam>
internal sealed class Rounds<T>
{
    private readonly Dictionary<string, List<T>> _turns;

    private Rounds(IEnumerable<string> names) => _turns = names.ToDictionary(name => name, _ => new List<T>());

    /// <summary>Runs every candidate in every round.</summary>
    /// <param name="count">How many rounds, 1 or more.</param>
    /// <param name="candidates">Their names and what they do.</param>
    /// <param name="done">Told of every turn: the round from 1, the candidate, what it gave.</param>
    /// <param name="cancellation">Ends between two turns.</param>
    public static async Task<Rounds<T>> RunAsync(
        int count, IReadOnlyList<(string Name, Func<Task<T>> Run)> candidates, Action<int, string, T> done, CancellationToken cancellation)
    {
        var rounds = new Rounds<T>(candidates.Select(candidate => candidate.Name));
        for (var round = 0; round < count; round++)
        {
            for (var i = 0; i < candidates.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var (name, run) = candidates[(round + i) % candidates.Count];
                var turn = await run();
                rounds._turns[name].Add(turn);
                done(round + 1, name, turn);
            }
        }

        return rounds;
    }

    /// <summary>A candidate's own figure.</summary>
    public Spread Of(string name, Func<T, double> value) => Spread.Of(_turns[name].Select(value));

    /// <summary>A candidate's figure divided by another's of the same round.</summary>
    public Spread Ratio(string name, string other, Func<T, double> value) =>
        Spread.Of(_turns[name].Zip(_turns[other], (mine, theirs) => value(mine) / value(theirs)));
}
