namespace CSat.Architecture.Tests;

/// <summary>Law 4: a file is one concept. None is too long to be read, and none is chopped so small that a rule must be read in pieces.</summary>
public class SizeTests
{
    private const int Limit = 400;
    private const int Ninth = 250;
    private const int FewestFiles = 5;
    private const int LeastMedian = 40;
    private const int MostMedian = 90;

    // The pattern of a noun in Api fixes its files: a small noun has five small ones.
    private static readonly string[] Pattern = ["Service.cs", "Requests.cs", "Store.cs", "Rows.cs", "Mapper.cs"];

    private static readonly string[] Endings = [".cs", ".razor", ".sql", ".proto", ".css", ".js", ".mjs"];

    [Fact]
    public void No_hand_written_file_is_longer_than_400_lines()
    {
        var files = (from folder in new[] { "src", "tests", "sql", "proto" } from ending in Endings from path in SourceTree.Files(folder, ending) select (Path: path, Lines: Lines(path))).ToArray();

        files.Length.ShouldBeGreaterThan(500);
        files.Where(file => file.Lines > Limit).Select(file => $"{file.Path}: {file.Lines}").ShouldBeEmpty();
    }

    [Fact]
    public void The_median_file_of_a_folder_has_40_to_90_lines_and_nine_in_ten_at_most_250()
    {
        var folders =
            (from path in SourceTree.Files("src", ".cs")
             group Lines(path) by Path.GetDirectoryName(path)! into folder
             where folder.Count() >= FewestFiles
             select (folder.Key, Lines: folder.Order().ToArray())).ToArray();

        folders.Length.ShouldBeGreaterThan(10);
        folders.Where(folder => Median(folder.Lines) is var median && (median > MostMedian || (median < LeastMedian && !FollowsPattern(folder.Key)))).Select(folder => $"{folder.Key}: {folder.Lines.Length} files, median {Median(folder.Lines)}").ShouldBeEmpty();
        folders.Where(folder => folder.Lines[(folder.Lines.Length * 9 / 10) - 1] > Ninth).Select(folder => folder.Key).ShouldBeEmpty();
    }

    private static bool FollowsPattern(string folder) =>
        folder.StartsWith("src/Api/", StringComparison.Ordinal) && Pattern.All(ending => SourceTree.Files(folder, ending).Count == 1);

    private static int Median(int[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static int Lines(string path) => File.ReadLines(Path.Combine(SourceTree.Root, path)).Count();
}
