using System.Text.RegularExpressions;

namespace CSat.Architecture.Tests;

/// <summary>Law 3: references only as drawn. Domain knows nothing; no host knows another host.</summary>
public partial class ReferenceTests
{
    /// <summary>What each room may know. The two stand-ins are reached through their reference files.</summary>
    private static readonly Dictionary<string, string[]> Drawn = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["GrpcRuntime"] = [],
        ["DuckDbProvider"] = [],
        ["Contracts"] = ["GrpcRuntime"],
        ["Regimes"] = ["Domain"],
        ["Sql"] = [],
        ["Postgres"] = ["Domain", "Sql"],
        ["Hosting"] = ["Domain"],
        ["Api"] = ["Contracts", "Domain", "Hosting", "Postgres", "Regimes", "Sql"],
        ["Etl"] = ["Domain", "DuckDbProvider", "Hosting", "Postgres", "Regimes", "Sql"],
        ["Analytics"] = ["Domain", "DuckDbProvider", "Sql"],
        ["Reports"] = ["Analytics", "Domain", "Hosting"],
        ["Cli"] = ["Contracts", "Domain", "Hosting", "Postgres", "Regimes"],
    };

    [Fact]
    public void Every_room_references_only_what_is_drawn()
    {
        var wrong =
            from project in SourceTree.Files("src", ".csproj")
            let room = project.Split('/')[1]
            from known in ReferencesOf(project)
            where !Drawn.TryGetValue(room, out var allowed) || !allowed.Contains(known)
            select $"{room} -> {known}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_is_drawn()
    {
        SourceTree.Files("src", ".csproj").Select(path => path.Split('/')[1]).ShouldBe(Drawn.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Domain_uses_no_package_and_no_framework_beyond_the_base_library()
    {
        SourceTree.Read("src/Domain/CSat.Domain.csproj").ShouldNotContain("Reference Include");
    }

    [Fact]
    public void The_grpc_runtime_and_the_duckdb_provider_are_referenced_through_their_switches_alone()
    {
        var direct =
            from project in SourceTree.Files("src", ".csproj")
            where ProjectReference().Matches(SourceTree.Read(project)).Any(match => match.Groups[1].Value is "GrpcRuntime" or "DuckDbProvider")
            select project;

        direct.ShouldBeEmpty();
    }

    private static IEnumerable<string> ReferencesOf(string project)
    {
        var text = SourceTree.Read(project);
        var references = ProjectReference().Matches(text).Select(match => match.Groups[1].Value);
        return references
            .Concat(text.Contains("GrpcReference.props", StringComparison.Ordinal) ? ["GrpcRuntime"] : [])
            .Concat(text.Contains("DuckDbReference.props", StringComparison.Ordinal) ? ["DuckDbProvider"] : []);
    }

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*CSat\.(\w+)\.csproj""")]
    private static partial Regex ProjectReference();
}
