namespace CSat.Architecture.Tests;

/// <summary>Law 4: no hand-written file over 400 lines, and a median that a reader can hold.</summary>
public class SizeTests
{
    private const int Limit = 400;
    private const int MedianLimit = 80;

    private static readonly string[] Endings = [".cs", ".razor", ".sql", ".proto", ".css", ".js", ".mjs"];

    [Fact]
    public void No_hand_written_file_is_longer_than_400_lines()
    {
        var long_ = Sizes().Where(file => file.Lines > Limit).Select(file => $"{file.Path}: {file.Lines}");

        long_.ShouldBeEmpty();
    }

    [Fact]
    public void The_median_source_file_stays_within_80_lines()
    {
        var lines = Sizes().Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)).Select(file => file.Lines).Order().ToList();

        lines[lines.Count / 2].ShouldBeLessThanOrEqualTo(MedianLimit);
    }

    private static IEnumerable<(string Path, int Lines)> Sizes() =>
        from folder in new[] { "src", "tests", "sql", "proto" }
        from ending in Endings
        from path in SourceTree.Files(folder, ending)
        select (path, File.ReadLines(Path.Combine(SourceTree.Root, path)).Count());
}
