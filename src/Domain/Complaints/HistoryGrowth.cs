using CSat.Domain.Problems;

namespace CSat.Domain.Complaints;

/// <summary>
/// A register that is exported again: the history of a complaint may have grown by new events, anywhere in its order; what was stored stays. An event is the same when kind,
/// step, role, time, note and, where the export names one, the person are the same; an event left out or changed is a conflict. An export that has nothing new and lacks the
/// last events alone is an older one.
/// </summary>
public static class HistoryGrowth
{
    /// <summary>Judges a later export against what is stored.</summary>
    /// <param name="stored">The stored events in the order of the complaint's life.</param>
    /// <param name="given">The events of the export in its order, the registration first.</param>
    /// <param name="rules">The rules that the complaint was born under.</param>
    public static GrowthJudgement Judge(IReadOnlyList<ComplaintEvent> stored, IReadOnlyList<ComplaintEvent> given, ComplaintRules rules)
    {
        var placeOf = new int?[given.Count];
        var missing = new List<int>();
        for (var i = 0; i < stored.Count; i++)
        {
            var found = Enumerable.Range(0, given.Count).Where(j => placeOf[j] is null && IsSame(stored[i], given[j])).Cast<int?>().FirstOrDefault();
            if (found is { } place)
            {
                placeOf[place] = i;
            }
            else
            {
                missing.Add(i);
            }
        }

        if (missing.Count > 0)
        {
            var isOlder = placeOf.All(place => place is not null) && missing[0] == stored.Count - missing.Count;
            return new([.. missing.Select(i => stored[i].Code)], [], []) { IsOlder = isOlder };
        }

        // The export's own order where it keeps the stored one; else, and where no complaint lives that way, by time.
        var kept = placeOf.OfType<int>().ToArray();
        var asGiven = given.Select((next, j) => new GrownEvent(next, placeOf[j])).ToArray();
        var problems = kept.SequenceEqual(kept.Order()) ? ComplaintLifeCycle.Replay(given, rules).Problems : null;
        if (problems is { Count: 0 })
        {
            return new([], asGiven, problems);
        }

        var byTime = ByTime(stored, asGiven.Where(next => next.Stored is null));
        var inTime = ComplaintLifeCycle.Replay(byTime.Select(next => next.Event), rules).Problems;
        return inTime.Count == 0 ? new([], byTime, inTime) : new([], [], problems ?? inTime);
    }

    private static List<GrownEvent> ByTime(IReadOnlyList<ComplaintEvent> stored, IEnumerable<GrownEvent> added)
    {
        List<GrownEvent> order = [.. stored.Select((known, i) => new GrownEvent(known, i))];
        foreach (var next in added)
        {
            var before = next.Event.OccurredAt is { } at ? order.FindLastIndex(earlier => earlier.Event.OccurredAt <= at) : order.Count - 1;
            order.Insert(before + 1, next);
        }

        return order;
    }

    private static bool IsSame(ComplaintEvent stored, ComplaintEvent given) =>
        stored.Kind == given.Kind && stored.Step == given.Step && stored.OccurredAt == given.OccurredAt
        && (stored.Role ?? "") == (given.Role ?? "") && (stored.Text ?? "") == (given.Text ?? "")
        && (given.Actor is null || stored.Actor == given.Actor);
}

/// <summary>What a later export says.</summary>
/// <param name="Conflicts">Codes of the stored events that it leaves out or changes; then nothing is taken.</param>
/// <param name="Order">All events in the order of the complaint's life; empty where it is refused.</param>
/// <param name="Problems">Why no complaint lives that way; empty otherwise.</param>
public sealed record GrowthJudgement(IReadOnlyList<string> Conflicts, IReadOnlyList<GrownEvent> Order, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether the export is an older one: it ends before the conflicting events and has nothing else.</summary>
    public bool IsOlder { get; init; }
}

/// <summary>An event of a history that has grown.</summary>
/// <param name="Event">The event.</param>
/// <param name="Stored">Its place among the stored ones, from 0; null for a new one.</param>
public sealed record GrownEvent(ComplaintEvent Event, int? Stored);
