using CSat.Regimes.Coverage;

namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>How far one rule is carried out.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Entries">The entries of regime files that carry it, readings left out; it is <em>recorded</em> where there is one.</param>
/// <param name="Functions">The Domain functions that decide it, reached by a host or not.</param>
/// <param name="IsJudged">Whether functions that hosts reach decide it: by its ID, or by every entry of it that holds a number, time, condition or formula.</param>
/// <param name="IsLived">Whether every scenario that names it passed in the last full run of the tests, and there is one.</param>
/// <param name="IsProven">Whether it is lived and every fit drop and number step of its entries was killed.</param>
public sealed record RuleCoverage(
    RequiredRule Rule, IReadOnlyList<RegimeEntry> Entries, IReadOnlyList<JudgingFunction> Functions, bool IsJudged, bool IsLived, bool IsProven)
{
    /// <summary>Whether a regime file carries it.</summary>
    public bool IsRecorded => Entries.Count > 0;
}

/// <summary>How many rules of one requirement set, or of all, are carried out how far.</summary>
/// <param name="Set">The requirement set, for example R08.</param>
/// <param name="Rules">Its rules; roles, purposes, scopes, definitions and context are none.</param>
/// <param name="Recorded">Rules that a regime file carries.</param>
/// <param name="Judged">Rules that functions reached by hosts decide.</param>
/// <param name="Lived">Rules that passing scenarios name.</param>
/// <param name="Proven">Rules whose mutations those scenarios killed.</param>
public sealed record CoverageCount(string Set, int Rules, int Recorded, int Judged, int Lived, int Proven);

/// <summary>How far the rules of the requirements are carried out, and what does not fit together.</summary>
/// <param name="Rules">Every entry of the requirements that is a rule, in their order.</param>
/// <param name="Strays">Regime entries and functions that name a rule or a section which does not exist.</param>
public sealed record CoverageReport(IReadOnlyList<RuleCoverage> Rules, IReadOnlyList<string> Strays)
{
    /// <summary>Whether every rule is recorded and nothing names an unknown one.</summary>
    public bool IsComplete => Strays.Count == 0 && Rules.All(rule => rule.IsRecorded);

    /// <summary>The counts of each requirement set, in their order.</summary>
    public IReadOnlyList<CoverageCount> Sets => [.. Rules.GroupBy(rule => rule.Rule.Set).Select(group => Count(group.Key, [.. group]))];

    /// <summary>The counts of all rules together.</summary>
    public CoverageCount Total => Count("", Rules);

    /// <summary>Joins what is demanded with what is there.</summary>
    /// <param name="required">The list of the requirements.</param>
    /// <param name="entries">The entries of the regime files.</param>
    /// <param name="functions">The judging functions of Domain.</param>
    /// <param name="lived">Rules whose scenarios pass.</param>
    /// <param name="proven">Of those, the rules whose mutants are killed.</param>
    public static CoverageReport Of(
        IReadOnlyList<RequiredRule> required, IReadOnlyList<RegimeEntry> entries, IReadOnlyList<JudgingFunction> functions, IReadOnlySet<string> lived, IReadOnlySet<string> proven)
    {
        var byRule = entries.Where(entry => entry.Section != "readings").SelectMany(entry => entry.Rules.Select(rule => (rule, entry))).ToLookup(pair => pair.rule, pair => pair.entry);
        RuleCoverage Cover(RequiredRule rule)
        {
            RegimeEntry[] carrying = [.. byRule[rule.Id]];
            JudgingFunction[] deciding = [.. functions.Where(function => function.Decides(rule.Id, carrying.SelectMany(NamesOf)))];
            return new(rule, carrying, deciding, IsJudged(rule, carrying, deciding), lived.Contains(rule.Id), lived.Contains(rule.Id) && proven.Contains(rule.Id));
        }

        var known = required.Select(rule => rule.Id).Concat(entries.SelectMany(NamesOf)).ToHashSet(StringComparer.Ordinal);
        var strays = byRule.Where(group => !known.Contains(group.Key)).Select(group => $"{group.Key}: {group.First().File}.yaml:{group.First().Line} {group.First().Path}")
            .Concat(functions.SelectMany(function => function.What.Where(what => !known.Contains(what)).Select(what => $"{what}: {function.Name}")))
            .Concat(lived.Where(rule => !known.Contains(rule)).Select(rule => $"{rule}: a scenario"));
        return new([.. required.Where(rule => rule.Kind == RuleKind.Rule).Select(Cover)], [.. strays]);
    }

    private static bool IsJudged(RequiredRule rule, RegimeEntry[] carrying, JudgingFunction[] deciding)
    {
        JudgingFunction[] reached = [.. deciding.Where(function => function.IsReached)];
        RegimeEntry[] computing = [.. carrying.Where(entry => entry.Computes)];
        return reached.Any(function => function.What.Contains(rule.Id, StringComparer.Ordinal))
            || (computing.Length > 0 && computing.All(entry => reached.Any(function => function.What.Intersect(NamesOf(entry), StringComparer.Ordinal).Any())));
    }

    private static IEnumerable<string> NamesOf(RegimeEntry entry) => entry.Measure is null ? [entry.Section] : [entry.Section, $"{entry.Section}:{entry.Measure}"];

    private static CoverageCount Count(string set, IReadOnlyList<RuleCoverage> rules) => new(
        set, rules.Count, rules.Count(rule => rule.IsRecorded), rules.Count(rule => rule.IsJudged), rules.Count(rule => rule.IsLived), rules.Count(rule => rule.IsProven));
}
