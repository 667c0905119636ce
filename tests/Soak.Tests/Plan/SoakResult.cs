using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CSat.Soak.Tests.Plan;

/// <summary>One run of a part as it is kept: a line of JSON.</summary>
internal sealed record SoakResult
{
    private static readonly JsonSerializerOptions OneLine = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Part { get; init; }

    public required DateTimeOffset Ended { get; init; }

    public long Turns { get; init; }

    public long Acknowledged { get; init; }

    public long Lost { get; init; }

    public long Doubled { get; init; }

    public long FailedReaders { get; init; }

    public long Internal { get; init; }

    /// <summary>Whatever else should not have been.</summary>
    public long OtherFaults { get; init; }

    public double Seconds { get; init; }

    public IReadOnlyList<string> Faults { get; init; } = [];

    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether zeros stand where zeros belong.</summary>
    public bool IsClean => (Lost, Doubled, FailedReaders, Internal, OtherFaults) == (0, 0, 0, 0, 0);

    /// <summary>Runs a part; what its loop throws is a fault like any other.</summary>
    /// <param name="part">The part.</param>
    /// <param name="count">How often it turns.</param>
    /// <param name="seed">What its chance begins with.</param>
    /// <param name="say">Told of progress.</param>
    /// <param name="found">Told of what is wrong as soon as it is seen.</param>
    public static async Task<SoakResult> RunAsync(SoakPart part, int count, int seed, Action<string> say, Action<string>? found = null)
    {
        var tally = new Tally(found);
        tally.Note("seed", seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            await part.Loop(new SoakTurns(count, tally, seed, say));
            if (tally.Turns < count)
            {
                tally.Fault($"It turned {tally.Turns} times of {count}.");
            }
        }
        catch (Exception exception)
        {
            tally.Fault(exception.ToString());
        }

        return Of(part.Name, tally, clock.Elapsed);
    }

    /// <summary>What a tally says.</summary>
    public static SoakResult Of(string part, Tally tally, TimeSpan time) => new()
    {
        Part = part,
        Ended = DateTimeOffset.UtcNow,
        Turns = tally.Turns,
        Acknowledged = tally.Acknowledged,
        Lost = tally.Lost,
        Doubled = tally.Doubled,
        FailedReaders = tally.FailedReaders,
        Internal = tally.Internal,
        OtherFaults = tally.FaultCount,
        Seconds = Math.Round(time.TotalSeconds, 1),
        Faults = tally.Faults,
        Notes = tally.Notes,
    };

    /// <summary>Adds it to a file of results.</summary>
    public Task AppendAsync(string file) => File.AppendAllTextAsync(file, JsonSerializer.Serialize(this, OneLine) + "\n");

    /// <summary>Results with all that they say.</summary>
    public static JsonNode? Json(IReadOnlyList<SoakResult> results) => JsonSerializer.SerializeToNode(results, OneLine);

    /// <summary>The results of a file, oldest first; none where there is no file.</summary>
    public static IReadOnlyList<SoakResult> Read(string file) =>
        !File.Exists(file) ? [] : [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<SoakResult>(line, OneLine)!)];
}
