using CSat.Domain.Problems;

namespace CSat.Domain.LifeCycles;

/// <summary>
/// The life of a kind of thing as data: the table of transitions is what refuses an event and what says where it leads; README.md of this folder prints it.
/// Law: a kind stands in one row at most, an event leads to a state that its row names, and a refused event leads nowhere.
/// </summary>
/// <typeparam name="TState">Where a thing stands.</typeparam>
/// <typeparam name="TKind">What can happen to it.</typeparam>
/// <typeparam name="TCase">What guards look at: the thing, the event, the rules.</typeparam>
public sealed class LifeCycle<TState, TKind, TCase>
    where TState : struct, Enum
    where TKind : struct, Enum
{
    private readonly Dictionary<TKind, Transition<TState, TKind, TCase>> _byKind;

    /// <summary>Makes a life cycle of its table.</summary>
    /// <param name="initial">Where a thing stands before its first event.</param>
    /// <param name="transitions">The rows, in the order in which they are printed; each kind once.</param>
    /// <exception cref="ArgumentException">A kind stands in two rows.</exception>
    public LifeCycle(TState initial, params IReadOnlyList<Transition<TState, TKind, TCase>> transitions)
    {
        Initial = initial;
        Transitions = transitions;
        _byKind = transitions.ToDictionary(row => row.Kind);
    }

    /// <summary>Where a thing stands before its first event.</summary>
    public TState Initial { get; }

    /// <summary>The table.</summary>
    public IReadOnlyList<Transition<TState, TKind, TCase>> Transitions { get; }

    /// <summary>The states in which an event of this kind is allowed; none where the table does not know it.</summary>
    public IReadOnlyList<TState> AllowedIn(TKind kind) => _byKind.TryGetValue(kind, out var row) ? row.From : [];

    /// <summary>The kinds of events that a state allows, in the order of the table; none at the end.</summary>
    public IReadOnlyList<TKind> AllowedFrom(TState state) => [.. Transitions.Where(row => row.From.Contains(state)).Select(row => row.Kind)];

    /// <summary>The kinds of events that lead to a state which allows an event of this kind, in the order of the table.</summary>
    public IReadOnlyList<TKind> LeadingTo(TKind kind) => [.. Transitions.Where(row => row.To.Intersect(AllowedIn(kind)).Any()).Select(row => row.Kind)];

    /// <summary>Which of some events can never happen when they come in this order, each of them or not: no state that the others can lead to allows them.</summary>
    /// <param name="state">Where the thing stands before.</param>
    /// <param name="kinds">The events.</param>
    /// <returns>Their places, from 0.</returns>
    public IReadOnlyList<int> NeverAllowed(TState state, IReadOnlyList<TKind> kinds)
    {
        HashSet<TState> reached = [state];
        var never = new List<int>();
        for (var i = 0; i < kinds.Count; i++)
        {
            if (!AllowedIn(kinds[i]).Any(reached.Contains))
            {
                never.Add(i);
            }
            else
            {
                reached.UnionWith(_byKind[kinds[i]].To);
            }
        }

        return never;
    }

    /// <summary>Judges an event: by the table first, then by all the guards of its row.</summary>
    /// <param name="state">Where the thing stands.</param>
    /// <param name="kind">What would happen.</param>
    /// <param name="life">What the guards look at.</param>
    /// <param name="refusal">Says that the state does not allow the kind.</param>
    /// <returns>Where the event leads, and no problem; or the state unchanged, and all problems.</returns>
    public (TState State, IReadOnlyList<Problem> Problems) Judge(TState state, TKind kind, TCase life, Func<Problem> refusal)
    {
        if (!_byKind.TryGetValue(kind, out var row) || !row.From.Contains(state))
        {
            return (state, [refusal()]);
        }

        Problem[] problems = [.. row.Guards.SelectMany(guard => guard.Check(life))];
        return problems.Length > 0 ? (state, problems) : (row.Next(state, life), problems);
    }
}

/// <summary>A row of a life cycle's table.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="From">The states in which it is allowed.</param>
/// <param name="To">The states to which it can lead; empty where the state stays.</param>
/// <param name="Guards">What it must satisfy beyond the state.</param>
public sealed record Transition<TState, TKind, TCase>(TKind Kind, IReadOnlyList<TState> From, IReadOnlyList<TState> To, params IReadOnlyList<Guard<TCase>> Guards)
    where TState : struct, Enum
    where TKind : struct, Enum
{
    /// <summary>Decides between the states of <see cref="To"/>; the first where it is not given.</summary>
    public Func<TCase, TState>? Choice { get; init; }

    /// <summary>Where it leads.</summary>
    /// <param name="state">Where the thing stands.</param>
    /// <param name="life">What the choice looks at.</param>
    public TState Next(TState state, TCase life) => To.Count == 0 ? state : Choice is null ? To[0] : Choice(life);
}

/// <summary>What an event must satisfy beyond the state.</summary>
/// <param name="Name">Its name in the printed table: words joined by hyphens.</param>
/// <param name="Check">What is wrong; nothing where it is satisfied.</param>
public sealed record Guard<TCase>(string Name, Func<TCase, IEnumerable<Problem>> Check);
