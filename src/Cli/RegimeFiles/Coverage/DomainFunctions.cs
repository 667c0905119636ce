using System.Text.RegularExpressions;
using System.Xml.Linq;
using CSat.Domain.Regimes;

namespace CSat.Cli.RegimeFiles.Coverage;

/// <summary>The functions of Domain whose doc comments name the rules that they carry out.</summary>
public static partial class DomainFunctions
{
    /// <summary>Every function with a rule, by rule: <c>R01.18</c> to <c>ReturnRatePenalty.Apply</c>. A function is a method, or a static class as a whole.</summary>
    /// <param name="documentation">The XML documentation of the Domain assembly.</param>
    public static ILookup<string, string> ByRule(string documentation)
    {
        var staticClasses = typeof(Regime).Assembly.GetTypes()
            .Where(type => type.IsAbstract && type.IsSealed)
            .Select(type => $"T:{type.FullName}")
            .ToHashSet(StringComparer.Ordinal);
        return XDocument.Load(documentation).Descendants("member")
            .Select(member => (Name: (string?)member.Attribute("name") ?? "", Text: member.Value))
            .Where(member => IsFunction(member.Name) || staticClasses.Contains(member.Name))
            .SelectMany(member => RuleId().Matches(member.Text).Select(match => (Rule: match.Value, Function: ShortName(member.Name))))
            .Distinct()
            .ToLookup(pair => pair.Rule, pair => pair.Function, StringComparer.Ordinal);
    }

    private static bool IsFunction(string name) => name.StartsWith("M:", StringComparison.Ordinal) && !name.Contains("#ctor", StringComparison.Ordinal);

    private static string ShortName(string name)
    {
        var path = name[2..].Split('(')[0].Split('.');
        return name[0] == 'T' ? path[^1] : $"{path[^2]}.{path[^1].Split('`')[0]}";
    }

    [GeneratedRegex(@"\bR\d{2}\.\d{1,2}\b")]
    private static partial Regex RuleId();
}
