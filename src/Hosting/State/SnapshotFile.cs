using System.Globalization;
using System.Text.RegularExpressions;

namespace CSat.Hosting.State;

/// <summary>
/// A published snapshot of an organisation under its unique name, beside the stable one: <c>csat.MOMENT.RUN.duckdb</c>. Its content never changes. The stable name
/// leads to the newest of them.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="PublishedAt">When it was published; of two snapshots of an organisation the newer one has the later moment, whatever the clock did.</param>
/// <param name="RunId">The run that made it.</param>
public sealed partial record SnapshotFile(string Path, DateTimeOffset PublishedAt, Guid RunId)
{
    /// <summary>The stable name.</summary>
    public const string StableName = "csat.duckdb";

    private const string MomentForm = "yyyyMMdd'T'HHmmssfff'Z'";

    /// <summary>Its manifest, beside it.</summary>
    public string ManifestPath => System.IO.Path.ChangeExtension(Path, ".json");

    /// <summary>Whether the file is there; a manifest may stand alone while it is published or removed, or where the file system has no hard links.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>The name that a run's snapshot gets.</summary>
    /// <param name="published">The stable path.</param>
    /// <param name="now">The moment of publication; later where another is as new.</param>
    /// <param name="runId">The run.</param>
    public static SnapshotFile Next(string published, DateTimeOffset now, Guid runId)
    {
        var newest = Beside(published) is [var first, ..] ? first.PublishedAt.AddMilliseconds(1) : DateTimeOffset.MinValue;
        var moment = now.ToUniversalTime() > newest ? now.ToUniversalTime() : newest;
        var name = string.Create(CultureInfo.InvariantCulture, $"csat.{moment.ToString(MomentForm, CultureInfo.InvariantCulture)}.{runId:N}.duckdb");
        return Parse(System.IO.Path.Combine(FolderOf(published), name))!;
    }

    /// <summary>The snapshots beside a stable path, each with its file or manifest there, the newest first.</summary>
    public static IReadOnlyList<SnapshotFile> Beside(string published) => Directory.Exists(FolderOf(published))
        ? [.. Directory.EnumerateFiles(FolderOf(published), "csat.*").Select(Parse).OfType<SnapshotFile>().DistinctBy(snapshot => snapshot.Path).OrderByDescending(snapshot => snapshot.PublishedAt)]
        : [];

    /// <summary>The file of a run's snapshot while it is kept; null where it is not.</summary>
    public static string? Find(string published, Guid runId) => Beside(published).FirstOrDefault(snapshot => snapshot.RunId == runId && snapshot.Exists)?.Path;

    /// <summary>The snapshot that a file or a manifest is of, by its name; null for any other name.</summary>
    public static SnapshotFile? Parse(string path) =>
        Name().Match(System.IO.Path.GetFileName(path)) is { Success: true } name
        && DateTimeOffset.TryParseExact(name.Groups["moment"].Value, MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new SnapshotFile(System.IO.Path.ChangeExtension(path, ".duckdb"), moment, Guid.ParseExact(name.Groups["run"].Value, "N"))
            : null;

    private static string FolderOf(string published) => System.IO.Path.GetDirectoryName(published) ?? "";

    [GeneratedRegex(@"^csat\.(?<moment>\d{8}T\d{9}Z)\.(?<run>[0-9a-f]{32})\.(duckdb|json)\z")]
    private static partial Regex Name();
}
