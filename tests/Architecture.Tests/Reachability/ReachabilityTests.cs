using Mono.Cecil;

namespace CSat.Architecture.Tests.Reachability;

/// <summary>Law 6: every function of Domain can be reached from a host. What waits for an issue to come is listed in <c>unwired.txt</c>, which may only shrink.</summary>
public class ReachabilityTests
{
    private const string List = "tests/Architecture.Tests/unwired.txt";

    private static readonly string[] Rooms =
    [
        "CSat.Domain", "CSat.Regimes", "CSat.Sql", "CSat.Postgres", "CSat.Hosting", "CSat.Contracts", "CSat.Analytics", "CSat.Charts", "CSat.Api", "CSat.Etl", "CSat.Reports", "CSat.Cli",
    ];

    private static readonly string[] Hosts = ["CSat.Api", "CSat.Etl", "CSat.Reports", "CSat.Cli"];

    [Fact]
    public void Every_function_of_Domain_is_reached_from_a_host_or_waits_in_the_list()
    {
        var waiting = Unwired();
        var listed = SourceTree.Read(List).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')).ToArray();

        listed.ShouldBe(listed.Order(StringComparer.Ordinal).Distinct(), $"{List} is sorted and names nothing twice");
        waiting.Except(listed).ShouldBeEmpty($"Nothing calls these functions of Domain: call them from a host, or delete them. {List} may only shrink.");
        listed.Except(waiting).ShouldBeEmpty($"These functions of Domain are reached now, or are gone: take them out of {List}.");
    }

    private static IReadOnlyCollection<string> Unwired()
    {
        using var graph = new CallGraph(AppContext.BaseDirectory, Rooms, method => method == method.Module.EntryPoint && Hosts.Contains(method.Module.Assembly.Name.Name));
        var functions = graph.Types.Where(type => type.Module.Assembly.Name.Name == "CSat.Domain").SelectMany(type => type.Methods).Where(IsWritten).ToArray();

        functions.Length.ShouldBeGreaterThan(300);
        functions.Count(graph.Reaches).ShouldBeGreaterThan(100);
        return [.. functions.Where(function => !graph.Reaches(function)).Select(NameOf).Distinct().Order(StringComparer.Ordinal)];
    }

    // What a person wrote: no member that the compiler adds, to a record or for a lambda, no abstract one, and no attribute, which marks and does nothing.
    private static bool IsWritten(MethodDefinition method) =>
        method.HasBody && !IsGenerated(method) && !IsGenerated(method.DeclaringType) && !IsOfRecord(method)
        && method.DeclaringType.BaseType?.FullName != "System.Attribute" && method is not { IsConstructor: true, IsStatic: true };

    private static bool IsGenerated(ICustomAttributeProvider member) =>
        member.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "CompilerGeneratedAttribute") || ((IMemberDefinition)member).Name.Contains('<', StringComparison.Ordinal);

    private static bool IsOfRecord(MethodDefinition method) => method.IsGetter && method.Name == "get_EqualityContract";

    private static string NameOf(MethodDefinition method)
    {
        var name = method.IsConstructor ? "new" : method.Name.StartsWith("get_", StringComparison.Ordinal) ? method.Name[4..] : method.Name;
        return $"{method.DeclaringType.FullName["CSat.Domain.".Length..].Replace('/', '.')}.{name}";
    }
}
