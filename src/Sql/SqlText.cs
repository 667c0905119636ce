using System.Collections.Concurrent;
using System.Reflection;

namespace CSat.Sql;

/// <summary>The SQL statements of the program, by their path below <c>sql/</c>.</summary>
public static class SqlText
{
    private const int NamesShown = 3;

    private static readonly Assembly Resources = typeof(SqlText).Assembly;
    private static readonly string[] AllPaths = [.. Resources.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>Every path there is, in ordinal order.</summary>
    public static IReadOnlyList<string> Paths => AllPaths;

    /// <summary>The text of one file, line ends as LF.</summary>
    /// <param name="path">Below <c>sql/</c>, with forward slashes: <c>postgres/response/insert_responses.sql</c>.</param>
    /// <exception cref="ArgumentException">There is no such file; the message names the nearest ones.</exception>
    public static string Get(string path) => Texts.GetOrAdd(path, Read);

    /// <summary>The paths in one folder and the folders below it, in ordinal order.</summary>
    /// <param name="folder">Below <c>sql/</c>, without a slash at the end: <c>postgres/migrations</c>.</param>
    public static IReadOnlyList<string> List(string folder) => [.. AllPaths.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))];

    private static string Read(string path)
    {
        using var stream = Resources.GetManifestResourceStream(path)
            ?? throw new ArgumentException($"There is no SQL file '{path}'. Nearest: {string.Join(", ", Nearest(path))}.", nameof(path));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Nearest(string path) => AllPaths.OrderBy(candidate => Distance(path, candidate)).Take(NamesShown);

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
