using System.Security.Cryptography;
using CSat.Cli.Csv;
using CSat.Cli.Sources;
using Google.Protobuf;

namespace CSat.Cli.Import;

/// <summary>
/// Streams a file to the service. The file is read twice: first to learn what the rows name (rounds, competitors, categories), then to send them; so no
/// more than the rows under way are ever held in memory, and they are at hand when their verdicts come.
/// </summary>
/// <typeparam name="TRow">What one row becomes.</typeparam>
/// <param name="path">The file.</param>
/// <param name="reading">How it is read.</param>
/// <param name="mapper">Turns rows of the file into rows of the service.</param>
/// <param name="open">Opens the stream.</param>
/// <param name="sourceOf">The column that a field of the row came from.</param>
public sealed class Importer<TRow>(
    string path,
    ReadingRule reading,
    Func<IReadOnlyList<string>, IRowMapper<TRow>> mapper,
    Func<CancellationToken, ImportStream<TRow>> open,
    Func<TRow, string, string> sourceOf)
    where TRow : class, IMessage
{
    private readonly Repeats _repeats = new();

    /// <summary>Reads the file once to its end and says what its rows name; what cannot be read to its end is refused before the first row is sent.</summary>
    /// <exception cref="Domain.Problems.ProblemException">The file cannot be read to its end.</exception>
    public Findings Survey(CancellationToken cancellation)
    {
        var findings = new Findings { Repeats = _repeats };
        using var source = SourceFile.Open(path, reading);
        var rows = mapper(source.Header);
        while (source.Read() is { } row)
        {
            cancellation.ThrowIfCancellationRequested();
            findings.Rows++;
            rows.Map(row, findings, out _);
        }

        return findings;
    }

    /// <summary>Sends the rows and writes the rejects file.</summary>
    /// <param name="rejects">Takes the rows that do not go in.</param>
    /// <param name="progress">Told the rows done so far.</param>
    /// <param name="cancellation">Ends it at once; what is settled stays.</param>
    public async Task<ImportResult> SendAsync(RejectsFile rejects, IProgress<long> progress, CancellationToken cancellation)
    {
        using var source = SourceFile.Open(path, reading);
        using var stream = open(cancellation);
        var rows = mapper(source.Header);
        var run = new ImportRun<TRow>(stream, rejects, progress, sourceOf, Digest(), cancellation);
        var findings = new Findings { Repeats = _repeats };
        _repeats.Again();
        while (source.Read() is { } row)
        {
            var mapped = rows.Map(row, findings, out var problems);
            if (mapped is null)
            {
                await run.AddAsync(row, null, problems);
            }
            else
            {
                foreach (var record in rows.All(mapped))
                {
                    await run.AddAsync(row, record, problems);
                }
            }

            run.Result.FileRows += row.Parts?.Count ?? 1;
        }

        await run.EndAsync();
        run.Result.TextsCut = findings.TextsCut;
        return run.Result;
    }

    private byte[] Digest()
    {
        using var file = File.OpenRead(path);
        return SHA256.HashData(file);
    }
}
