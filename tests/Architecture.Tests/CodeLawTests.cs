using System.Text.RegularExpressions;

namespace CSat.Architecture.Tests;

/// <summary>Laws on C# text: Domain is pure, names keep clear of the official ones, no file is too long to be read, nothing left open.</summary>
public partial class CodeLawTests
{
    private const int LongestFile = 400;

    [Fact]
    public void Domain_reads_no_clock_no_randomness_and_no_file()
    {
        Offences("src/Domain", ImpureCall()).ShouldBeEmpty();
    }

    [Fact]
    public void No_namespace_of_ours_hides_the_official_ones()
    {
        Offences("src", HidingNamespace()).ShouldBeEmpty();
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var files = SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs")).Concat(SourceTree.Files("src", ".razor")).ToArray();

        files.Length.ShouldBeGreaterThan(500);
        files.Where(path => SourceTree.Read(path).AsSpan().Count('\n') > LongestFile).ShouldBeEmpty();
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

    private static IEnumerable<string> Offences(string folder, Regex pattern) =>
        from path in SourceTree.Files(folder, ".cs")
        where !path.StartsWith("tests/Architecture.Tests/", StringComparison.Ordinal)
        let match = pattern.Match(SourceTree.WithoutCSharpComments(SourceTree.Read(path)))
        where match.Success
        select $"{path}: {match.Value}";

    [GeneratedRegex(@"DateTime(Offset)?\.(UtcNow|Now|Today)|Guid\.(NewGuid|CreateVersion7)|Random\.Shared|new Random\(\)|\bFile\.|\bEnvironment\.")]
    private static partial Regex ImpureCall();

    [GeneratedRegex(@"namespace CSat(\.\w+)*\.(Grpc|DuckDB)\b")]
    private static partial Regex HidingNamespace();

    [GeneratedRegex(@"\bNotImplementedException\b|\bTODO\b|\bFIXME\b|\bHACK\b")]
    private static partial Regex LeftOpen();

    [GeneratedRegex(@"\[(Fact|Theory)\(Skip ?=")]
    private static partial Regex SkippedTest();

    [GeneratedRegex(@"""\s*(SELECT\s+[\w*]|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|VIEW|SCHEMA|DATABASE|ROLE|MACRO)\s|DROP\s+(TABLE|DATABASE)\s|COPY\s+[\w(])", RegexOptions.IgnoreCase)]
    private static partial Regex SqlInCode();
}
