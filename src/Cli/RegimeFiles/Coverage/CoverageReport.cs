using CSat.Regimes.Coverage;

namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>Which entry, function and test carry each rule of the requirements, and what is missing.</summary>
public sealed class CoverageReport
{
    private CoverageReport(IReadOnlyList<RuleCoverage> rules, IReadOnlyList<string> strays)
    {
        Rules = rules;
        Strays = strays;
    }

    /// <summary>Every rule, in the order of the list.</summary>
    public IReadOnlyList<RuleCoverage> Rules { get; }

    /// <summary>Entries and functions that name a rule which the list does not know.</summary>
    public IReadOnlyList<string> Strays { get; }

    /// <summary>Whether every rule is accounted for and nothing names an unknown one.</summary>
    public bool IsComplete => Strays.Count == 0 && Rules.All(rule => rule.Gaps.Count == 0);

    /// <summary>Joins the four sources.</summary>
    /// <param name="rules">The rule list.</param>
    /// <param name="entries">The entries of the regime files.</param>
    /// <param name="functions">The functions of Domain by rule.</param>
    /// <param name="specs">The lines of the spec tables.</param>
    public static CoverageReport Of(
        IReadOnlyList<RequiredRule> rules, IReadOnlyList<RegimeEntry> entries, ILookup<string, string> functions, IReadOnlyList<SpecLine> specs)
    {
        var known = rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var byRule = entries.SelectMany(entry => entry.Rules.Select(rule => (rule, entry))).ToLookup(pair => pair.rule, pair => pair.entry);
        var specByRule = specs.ToLookup(spec => spec.Rule);
        var strays = byRule.Where(group => !known.Contains(group.Key)).Select(group => $"{group.Key}: {group.First().File}.yaml:{group.First().Line} {group.First().Path}")
            .Concat(functions.Where(group => !known.Contains(group.Key)).Select(group => $"{group.Key}: {group.First()}"))
            .Concat(specByRule.Where(group => IsListed(group.Key) && !known.Contains(group.Key)).Select(group => $"{group.Key}: {group.First().Table}:{group.First().Line}"));
        return new([.. rules.Select(rule => Of(rule, [.. byRule[rule.Id]], [.. functions[rule.Id]], [.. specByRule[rule.Id]]))], [.. strays]);
    }

    // A spec row may also test a regime that the list does not hold, such as the sample of a bank.
    private static bool IsListed(string rule) => rule.StartsWith('R');

    private static RuleCoverage Of(RequiredRule rule, IReadOnlyList<RegimeEntry> entries, IReadOnlyList<string> named, IReadOnlyList<SpecLine> specs)
    {
        var computing = entries.Where(entry => entry.Computes).ToArray();
        string[] functions = [.. named.Concat(computing.Select(entry => SectionFunctions.Of(entry.Section)).OfType<string>()).Distinct()];
        var gaps = new List<string>();
        if (entries.All(entry => entry.Section == "readings"))
        {
            gaps.Add("no entry of a regime file names it");
        }

        gaps.AddRange(computing.Where(entry => SectionFunctions.Of(entry.Section) is null && named.Count == 0)
            .Select(entry => $"no function judges by {entry.Path}"));
        if (specs.Count == 0 && (named.Count > 0 || (rule.IsMeasured && computing.Length > 0)))
        {
            gaps.Add(named.Count > 0 ? $"no spec row tests it, though {named[0]} names it" : "no spec row tests it");
        }

        return new(rule, entries, functions, specs, gaps);
    }
}
