using System.Text.Json;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using CSat.Hosting.State;
using CSat.Machine.Files;

namespace CSat.Etl.Publishing;

/// <summary>Why the last run of an organisation published nothing: a file of its owner's beside the published one, which goes with the next publication.</summary>
/// <param name="Moment">When it was refused, in UTC.</param>
/// <param name="Reason">Reason of the first problem, for example <c>WAREHOUSE_CHECK_FAILED</c>.</param>
/// <param name="SentenceZh">What was wrong, in Chinese.</param>
/// <param name="SentenceEn">The same in English.</param>
/// <param name="FurtherProblems">How many problems there were besides.</param>
internal sealed record RefusedRun(DateTimeOffset Moment, string Reason, string SentenceZh, string SentenceEn, int FurtherProblems)
{
    private const string Name = "etl.failed.json";

    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>Keeps the reason. Where it cannot be written, the run has told it all the same.</summary>
    /// <param name="published">The stable path of the organisation's file; its folder is made when missing.</param>
    /// <param name="moment">Now.</param>
    /// <param name="problems">What was wrong, at least one.</param>
    public static void Keep(string published, DateTimeOffset moment, IReadOnlyList<Problem> problems)
    {
        var first = problems[0];
        var content = JsonSerializer.SerializeToUtf8Bytes(new RefusedRun(moment.ToUniversalTime(), first.Reason, first.Message.Zh, first.Message.En, problems.Count - 1), Form);
        try
        {
            StateDirectory.MakePrivate(Path.GetDirectoryName(published)!);
            PrivateFile.Write(PathOf(published), content);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk, most likely: that is what the run was refused for.
        }
    }

    /// <summary>Something was published: nothing is refused any more.</summary>
    public static void Forget(string published) => File.Delete(PathOf(published));

    /// <summary>The refused runs below a folder with a folder an organisation, by the organisation's code, in order.</summary>
    public static IReadOnlyList<(string Organization, RefusedRun Run)> In(string folder) => Directory.Exists(folder)
        ? [.. from path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal) let run = Read(Path.Combine(path, Name)) where run is not null select (Path.GetFileName(path), run)]
        : [];

    private static string PathOf(string published) => Path.Combine(Path.GetDirectoryName(published)!, Name);

    private static RefusedRun? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RefusedRun>(File.ReadAllBytes(path), Form);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or JsonException)
        {
            // None, or it went in between.
            return null;
        }
    }
}
