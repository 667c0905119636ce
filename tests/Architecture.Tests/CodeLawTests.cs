using System.Text.RegularExpressions;

namespace CSat.Architecture.Tests;

/// <summary>Laws on C# text: names keep clear of the official ones, a type name is one room's, nothing left open.</summary>
public partial class CodeLawTests
{
    [Fact]
    public void No_namespace_of_ours_hides_the_official_ones()
    {
        Offences("src", HidingNamespace()).ShouldBeEmpty();
    }

    [Fact]
    public void No_code_is_left_open_and_no_test_is_skipped_for_good()
    {
        Offences("src", LeftOpen()).Concat(Offences("tests", SkippedTest())).ShouldBeEmpty();
    }

    [Fact]
    public void No_SQL_stands_in_C_sharp()
    {
        Offences("src", SqlInCode()).ShouldBeEmpty();
    }

    [Fact]
    public void No_rule_of_one_regime_reaches_whoever_works_under_another()
    {
        Offences("src", CitedRule()).ShouldBeEmpty("Cite the rules that the entry of the regime in force names.");
    }

    [Fact]
    public void A_type_name_occurs_in_one_room()
    {
        var names =
            from path in SourceTree.Files("src", ".cs")
            where !path.StartsWith("src/Contracts/", StringComparison.Ordinal)
            from Match match in TypeName().Matches(SourceTree.WithoutCSharpComments(SourceTree.Read(path)))
            group path.Split('/')[1] by match.Groups[1].Value into name
            select (name.Key, Rooms: name.Distinct().Order(StringComparer.Ordinal).ToArray());
        var all = names.ToArray();

        all.Length.ShouldBeGreaterThan(500);
        all.Where(name => name.Rooms.Length > 1).Select(name => $"{name.Key}: {string.Join(", ", name.Rooms)}").ShouldBeEmpty();
    }

    private static IEnumerable<string> Offences(string folder, Regex pattern) =>
        from path in SourceTree.Files(folder, ".cs")
        where !path.StartsWith("tests/Architecture.Tests/", StringComparison.Ordinal)
        let match = pattern.Match(SourceTree.WithoutCSharpComments(SourceTree.Read(path)))
        where match.Success
        select $"{path}: {match.Value}";

    [GeneratedRegex(@"^(?:public |internal )(?:static |sealed |abstract |readonly |partial )*(?:class|record struct|record|struct|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"namespace CSat(\.\w+)*\.(Grpc|DuckDB)\b")]
    private static partial Regex HidingNamespace();

    [GeneratedRegex(@"\bNotImplementedException\b|\bTODO\b|\bFIXME\b|\bHACK\b")]
    private static partial Regex LeftOpen();

    // What a function judges is told to the gauge of rules alone.
    [GeneratedRegex(@"(?<!\[Judges\([^\]]*)""R[0-9]{2}(?:\.[0-9]+)?""")]
    private static partial Regex CitedRule();

    [GeneratedRegex(@"\[(Fact|Theory)\(Skip ?=")]
    private static partial Regex SkippedTest();

    [GeneratedRegex(@"""\s*(SELECT\s+[\w*]|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|VIEW|SCHEMA|DATABASE|ROLE|MACRO)\s|DROP\s+(TABLE|DATABASE)\s|COPY\s+[\w(])", RegexOptions.IgnoreCase)]
    private static partial Regex SqlInCode();
}
