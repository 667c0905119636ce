using System.Text.Json;
using System.Text.Json.Serialization;
using CSat.Domain.Regimes;
using CSat.Etl.Extracting;
using CSat.Etl.Transforming;

namespace CSat.Etl.Scoring;

/// <summary>
/// Hands the regime versions over to the models: the text as it was adopted, and the rules in it as JSON. Which of them analysts see as columns is said by
/// the ref_ models and nowhere else.
/// </summary>
internal static class RegimeRows
{
    private static readonly JsonSerializerOptions Words = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Writes one row a version.</summary>
    public static void Write(BuildDatabase database, IEnumerable<(SourceRegime Source, Regime Regime)> versions)
    {
        using var rows = database.AppendRaw("regime");
        foreach (var (source, regime) in versions)
        {
            rows.Add(source.Id, source.RegimeId, source.Code, source.Version, source.Content, Json(regime));
        }
    }

    /// <summary>The rules with their property names in snake_case and their enums in the words of the regime files.</summary>
    public static string Json(Regime regime) => JsonSerializer.Serialize(regime, Words);
}
