using System.Text.RegularExpressions;

namespace CSat.Architecture.Tests;

/// <summary>Law 3: references only as drawn. Domain knows nothing; no host knows another host.</summary>
public partial class ReferenceTests
{
    /// <summary>What each room may know.</summary>
    private static readonly Dictionary<string, string[]> Drawn = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["Contracts"] = [],
        ["OpenApi"] = ["Contracts"],
        ["Regimes"] = ["Domain"],
        ["Sql"] = [],
        ["Machine"] = ["Domain"],
        ["Postgres"] = ["Domain", "Machine", "Sql"],
        ["Hosting"] = ["Domain", "Machine"],
        ["Api"] = ["Analytics", "Charts", "Contracts", "Domain", "Hosting", "Postgres", "Regimes", "Sql"],
        ["Etl"] = ["Domain", "Hosting", "Machine", "Postgres", "Regimes", "Sql"],
        ["Analytics"] = ["Domain", "Regimes", "Sql"],
        ["Charts"] = ["Analytics", "Domain"],
        ["Reports"] = ["Analytics", "Charts", "Contracts", "Domain", "Hosting", "Machine", "Regimes"],
        ["Cli"] = ["Contracts", "Domain", "Hosting", "Machine", "Postgres", "Regimes"],
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
        Packages().Matches(SourceTree.Read("src/Domain/CSat.Domain.csproj")).Select(match => match.Value)
            .ShouldBe(["Reference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\" PrivateAssets=\"all\""]);
    }

    [Fact]
    public void Charts_are_drawn_in_one_room()
    {
        SourceTree.Files("src", ".csproj").Where(project => SourceTree.Read(project).Contains("\"ScottPlot\"", StringComparison.Ordinal)).ShouldBe(["src/Charts/CSat.Charts.csproj"]);
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        ProjectReference().Matches(SourceTree.Read(project)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"Reference Include=[^/>]*[^/> ]")]
    private static partial Regex Packages();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*CSat\.(\w+)\.csproj""")]
    private static partial Regex ProjectReference();
}
