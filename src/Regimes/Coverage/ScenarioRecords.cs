using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CSat.Regimes.Coverage;

/// <summary>
/// Which rules the scenarios of a checkout live and prove, from the files that the full test and the soak of the regimes keep beside the scenarios. A row whose
/// digest is not that of the files as they stand counts as not run.
/// </summary>
public sealed record ScenarioRecords
{
    private const string Folder = "tests/Scenarios.Tests";
    private const int DigestLength = 8;

    private static readonly ConcurrentDictionary<string, string> Domains = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>Rules every scenario of which passed in the last full test.</summary>
    public required IReadOnlySet<string> Lived { get; init; }

    /// <summary>Lived rules of whose entries every fit drop and number step was killed.</summary>
    public required IReadOnlySet<string> Proven { get; init; }

    /// <summary>Reads <c>lived.csv</c> (rule, scenario, digest) and <c>proven.csv</c> (rule, digest); nothing is lived where they are missing.</summary>
    /// <param name="root">The checkout.</param>
    public static ScenarioRecords Read(string root)
    {
        var lived = Rows(root, "lived.csv").GroupBy(row => row[0]).Where(rule => rule.All(row => row[2] == LivedDigest(root, FileOf(row[1]))))
            .ToDictionary(rule => rule.Key, rule => rule.Select(row => FileOf(row[1])).ToArray(), StringComparer.Ordinal);
        var proven = Rows(root, "proven.csv").Where(row => lived.TryGetValue(row[0], out var files) && row[1] == ProvenDigest(root, row[0], files)).Select(row => row[0]);
        return new() { Lived = lived.Keys.ToHashSet(StringComparer.Ordinal), Proven = proven.ToHashSet(StringComparer.Ordinal) };
    }

    /// <summary>The digest of a row of <c>lived.csv</c>: of the scenario's file.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="file">Name of the scenario's file without its ending.</param>
    public static string LivedDigest(string root, string file) => Digest(TextOf(root, file));

    /// <summary>The digest of a row of <c>proven.csv</c>: of the rule's regime, its scenarios, and Domain.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="rule">The rule's id, for example R08.24.</param>
    /// <param name="files">Names of the files of its scenarios.</param>
    public static string ProvenDigest(string root, string rule, IEnumerable<string> files) => Digest(
        [RegimeOf(root, rule), .. files.Distinct().Order(StringComparer.Ordinal).Select(file => TextOf(root, file)), Domain(root)]);

    /// <summary>The digest of src/Domain.</summary>
    public static string Domain(string root) => Domains.GetOrAdd(root, _ => Digest(
        [.. Directory.EnumerateFiles(Path.Combine(root, "src", "Domain"), "*.cs", SearchOption.AllDirectories).Where(IsSource).Order(StringComparer.Ordinal).Select(File.ReadAllText)]));

    /// <summary>The text of a scenario's file; empty where it is gone.</summary>
    public static string TextOf(string root, string file) => Texts.GetOrAdd(Path.Combine(root, Folder, file + ".cs"), path => File.Exists(path) ? File.ReadAllText(path) : "");

    /// <summary>The digest of some texts, short enough to stand in a table.</summary>
    public static string Digest(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, DigestLength));
    }

    private static bool IsSource(string path) => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string FileOf(string scenario) => scenario[..scenario.IndexOf('.', StringComparison.Ordinal)];

    private static string RegimeOf(string root, string rule)
    {
        var id = "\nid: " + rule[..rule.IndexOf('.', StringComparison.Ordinal)] + "\n";
        return Directory.EnumerateFiles(Path.Combine(root, "regimes"), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText)
            .FirstOrDefault(text => text.Contains(id, StringComparison.Ordinal)) ?? "";
    }

    private static IEnumerable<string[]> Rows(string root, string file)
    {
        var path = Path.Combine(root, Folder, file);
        return File.Exists(path) ? File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')) : [];
    }
}
