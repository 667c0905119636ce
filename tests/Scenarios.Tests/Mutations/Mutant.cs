using System.Text.Json.Nodes;

namespace CSat.Scenarios.Tests.Mutations;

/// <summary>A regime file with one entry changed.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Name">What was changed: <c>drop</c>, <c>at-least=86</c>, <c>within=31 minutes</c>.</param>
/// <param name="Kind">How.</param>
/// <param name="Tree">The whole file.</param>
internal sealed record Mutant(CarryingEntry Entry, string Name, MutantKind Kind, JsonObject Tree)
{
    /// <summary>Every mutant of a file's entries.</summary>
    public static IEnumerable<Mutant> Of(string regime, JsonObject tree)
    {
        foreach (var entry in CarryingEntry.Of(regime, tree))
        {
            var node = CarryingEntry.Nodes(tree).ElementAt(entry.Index);
            foreach (var change in Change.Of(tree, node))
            {
                var copy = (JsonObject)tree.DeepClone();
                change.Apply(copy, CarryingEntry.Nodes(copy).ElementAt(entry.Index));
                yield return new(entry, change.Name, change.Kind, copy);
            }
        }
    }
}

/// <summary>How an entry was changed.</summary>
internal enum MutantKind
{
    /// <summary>It is gone with every reference to it.</summary>
    Drop,

    /// <summary>A number or an interval of it moved by one step.</summary>
    Step,

    /// <summary>Its operator, unit, role or start is a neighbour.</summary>
    Neighbour,
}
