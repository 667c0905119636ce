using System.Reflection;
using CSat.Testing;

namespace CSat.Scenarios.Tests.Mutations;

/// <summary>One scenario: a test that names rules.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Rules">The rules that it names.</param>
internal sealed record ScenarioTest(MethodInfo Method, IReadOnlyList<string> Rules)
{
    /// <summary>Name of its file without the ending, which its class bears.</summary>
    public string File => Method.DeclaringType!.Name;

    /// <summary>Its name in the results.</summary>
    public string Name => $"{File}.{Method.Name}";

    /// <summary>Its name as the sentence that it is.</summary>
    public string Sentence => Method.Name.Replace('_', ' ');

    /// <summary>Where its file lies.</summary>
    public string Path => Repository.PathOf("tests", "Scenarios.Tests", File + ".cs");

    /// <summary>Lives it.</summary>
    /// <exception cref="Exception">It fails; a <see cref="ShouldAssertException"/> where a call, a figure or a sentence is not as it should be.</exception>
    public async Task RunAsync(ScenarioHost host) => await (Task)Method.Invoke(Activator.CreateInstance(Method.DeclaringType!, host), null)!;
}

/// <summary>The scenarios of this assembly.</summary>
internal static class ScenarioList
{
    /// <summary>All of them, by file and name.</summary>
    public static IReadOnlyList<ScenarioTest> All { get; } =
    [
        .. from type in typeof(ScenarioList).Assembly.GetTypes()
           where type.IsSubclassOf(typeof(Scenario))
           from method in type.GetMethods()
           let rules = method.GetCustomAttributes<RuleAttribute>().Select(rule => rule.Id).ToArray()
           where rules.Length > 0
           orderby type.Name, method.Name
           select new ScenarioTest(method, rules),
    ];

    /// <summary>The rules that any of them names, in their order.</summary>
    public static IReadOnlyList<string> Rules { get; } = [.. All.SelectMany(scenario => scenario.Rules).Distinct().OrderBy(RuleOrder)];

    /// <summary>Those that name a rule.</summary>
    public static IEnumerable<ScenarioTest> Of(string rule) => All.Where(scenario => scenario.Rules.Contains(rule, StringComparer.Ordinal));

    /// <summary>Sorts R01.2 before R01.10.</summary>
    public static (string Regime, int Number) RuleOrder(string rule) =>
        (rule[..rule.IndexOf('.', StringComparison.Ordinal)], int.Parse(rule[(rule.IndexOf('.', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture));
}
