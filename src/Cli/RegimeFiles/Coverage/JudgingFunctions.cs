using System.Reflection;
using CSat.Domain.Regimes;

namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>A function of Domain that says what it decides.</summary>
/// <param name="Name">Class and function, for example <c>ClosureJudgement.Check</c>.</param>
/// <param name="What">Rule IDs, sections of regime files, or sections with a measure.</param>
/// <param name="IsReached">Whether a host reaches it.</param>
public sealed record JudgingFunction(string Name, IReadOnlyList<string> What, bool IsReached)
{
    /// <summary>Whether it decides a rule itself, or an entry that carries it.</summary>
    internal bool Decides(string rule, IEnumerable<string> entries) => What.Contains(rule, StringComparer.Ordinal) || What.Intersect(entries, StringComparer.Ordinal).Any();
}

/// <summary>The functions of Domain that carry <see cref="JudgesAttribute"/>.</summary>
public static class JudgingFunctions
{
    /// <summary>All of them, by name.</summary>
    /// <param name="unwired">
    /// Path of the list of functions that no host reaches, one a line; a test compares it with the call graph of the built assemblies, so that it cannot flatter.
    /// </param>
    public static IReadOnlyList<JudgingFunction> Of(string unwired)
    {
        var waiting = File.ReadLines(unwired).Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        var functions =
            from type in typeof(JudgesAttribute).Assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            let judges = method.GetCustomAttribute<JudgesAttribute>()
            where judges is not null
            let name = $"{type.Name}.{method.Name}"
            orderby name
            select new JudgingFunction(name, judges.What, !waiting.Contains($"{type.FullName!["CSat.Domain.".Length..]}.{method.Name}"));
        return [.. functions];
    }
}
