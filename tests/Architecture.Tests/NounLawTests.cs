namespace CSat.Architecture.Tests;

/// <summary>The pattern of a noun in Api: five files and no other, so that whoever knows one noun knows them all.</summary>
public class NounLawTests
{
    private static readonly string[] Parts = ["Service", "Requests", "Store", "Rows", "Mapper"];

    /// <summary>Folders of Api that hold no noun: what all calls share.</summary>
    private static readonly string[] Commons = ["Authentication", "Calls", "Errors", "Imports", "Limits", "Serving", "Validation"];

    /// <summary>Folders of a noun that are built otherwise, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["src/Api/Responses/Groups"] = "the measured hot path: its README says what each file does",
    };

    [Fact]
    public void A_noun_holds_its_five_files_and_no_other()
    {
        var folders = Folders();

        folders.Keys.Count(IsNoun).ShouldBeGreaterThan(5);
        foreach (var (folder, files) in folders.Where(folder => IsNoun(folder.Key)))
        {
            files.ShouldBe(Parts.Select(part => Singular(folder) + part), ignoreOrder: true, folder);
        }
    }

    [Fact]
    public void A_part_of_a_noun_has_a_folder_of_its_own_and_names_its_files_alike()
    {
        var parts = Folders().Where(folder => folder.Key.Count(letter => letter == '/') == 3).ToList();

        parts.Count.ShouldBeGreaterThan(2);
        parts.Select(part => part.Key).ShouldBeSubsetOf([.. parts.Select(part => part.Key).Where(part => IsNoun(Path.GetDirectoryName(part)!))]);
        Exceptions.Keys.ShouldBeSubsetOf(parts.Select(part => part.Key));
        foreach (var (folder, files) in parts.Where(part => !Exceptions.ContainsKey(part.Key)))
        {
            files.ShouldBeSubsetOf(Parts.Select(part => Singular(folder) + part), folder);
        }
    }

    private static Dictionary<string, string[]> Folders() => SourceTree.Files("src/Api", ".cs")
        .GroupBy(file => Path.GetDirectoryName(file)!)
        .Where(folder => folder.Key.Length > "src/Api".Length && !Commons.Contains(folder.Key.Split('/')[2]))
        .ToDictionary(folder => folder.Key, folder => folder.Select(file => Path.GetFileNameWithoutExtension(file)).ToArray());

    private static bool IsNoun(string folder) => folder.Count(letter => letter == '/') == 2;

    // A word without a plural is its own singular.
    private static string Singular(string folder) => Path.GetFileName(folder) is var name && name is "Analytics" or "Information" ? name : name[..^1];
}
