using System.Text.Json;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Text;
using CSat.Regimes.Stored;
using Google.Protobuf;
using Wire = CSat.Contracts.V1;

namespace CSat.Reports.Sheets;

/// <summary>What a running service answered about one questionnaire or one survey plan, each answer as its JSON: what <c>./csat form</c> and <c>./csat survey-plan</c> hand over.</summary>
internal sealed record SheetAnswers
{
    /// <summary>The organisation.</summary>
    public required Wire.Organization Organization { get; init; }

    /// <summary>The regime version that the document was made under.</summary>
    public required Regime Regime { get; init; }

    /// <summary>The organisation's departments and items.</summary>
    public required Wire.Directory Directory { get; init; }

    /// <summary>The questionnaire; for a plan the one that it decides on, null for none.</summary>
    public Wire.QuestionnaireVersion? Questionnaire { get; init; }

    /// <summary>The plan; null where the document is a form.</summary>
    public Wire.SurveyPlan? Plan { get; init; }

    /// <summary>The rounds that the plan opened.</summary>
    public IReadOnlyList<Wire.Round> Rounds { get; init; } = [];

    /// <summary>The approved targets within the plan's period.</summary>
    public IReadOnlyList<Wire.Target> Targets { get; init; } = [];

    /// <summary>The members in the drawn sample of a round, by its code; a round without a sample is not in it.</summary>
    public IReadOnlyDictionary<string, long> Sampled { get; init; } = new Dictionary<string, long>();

    /// <summary>When the service answered.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>The organisation's zone, in which days and times are told.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(Organization.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The name of a role of the regime; its code where the regime has none of it, null for no role.</summary>
    public LocalizedText? Role(string code) => code.Length == 0 ? null : Regime.Roles.FirstOrDefault(role => role.Code == code)?.Name ?? LocalizedText.Same(code);

    /// <summary>The name of a department; its code where there is none.</summary>
    public LocalizedText Department(string code) => Directory.Departments.FirstOrDefault(department => department.Code == code) is { } known ? Text(known.Name) : LocalizedText.Same(code);

    /// <summary>A text of the contract.</summary>
    public static LocalizedText Text(Wire.LocalizedText? text) => new(text?.Zh ?? "", text?.En ?? "");

    /// <summary>Reads a file of answers.</summary>
    /// <exception cref="ProblemException">There is none, it holds something else, or its regime cannot be read.</exception>
    public static async Task<SheetAnswers> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            using var answers = JsonDocument.Parse(await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false));
            var root = answers.RootElement;
            var regime = Required<Wire.RegimeText>(root, "regime");
            return new SheetAnswers
            {
                Organization = Required<Wire.Organization>(root, "organization"),
                Regime = StoredRegimes.Parse(regime.Content, $"{regime.RegimeVersion.RegimeCode}/{regime.RegimeVersion.Version}"),
                Directory = Required<Wire.Directory>(root, "directory"),
                Questionnaire = Optional<Wire.QuestionnaireVersion>(root, "questionnaireVersion"),
                Plan = Optional<Wire.SurveyPlan>(root, "surveyPlan"),
                Rounds = List<Wire.Round>(root, "rounds"),
                Targets = List<Wire.Target>(root, "targets"),
                Sampled = root.TryGetProperty("sampled", out var sampled) ? sampled.EnumerateObject().ToDictionary(round => round.Name, round => round.Value.GetInt64(), StringComparer.Ordinal) : [],
                ReadAt = root.GetProperty("readAt").GetDateTimeOffset(),
            };
        }
        catch (Exception fault) when (fault is IOException or JsonException or InvalidProtocolBufferException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ProblemException(SheetProblems.Unreadable(path, fault.Message.ReplaceLineEndings(" ")));
        }
    }

    private static T Required<T>(JsonElement root, string member)
        where T : IMessage<T>, new() => Parse<T>(root.GetProperty(member));

    private static T? Optional<T>(JsonElement root, string member)
        where T : class, IMessage<T>, new() => root.TryGetProperty(member, out var found) ? Parse<T>(found) : null;

    private static IReadOnlyList<T> List<T>(JsonElement root, string member)
        where T : IMessage<T>, new() => root.TryGetProperty(member, out var found) ? [.. found.EnumerateArray().Select(Parse<T>)] : [];

    // A field of a newer service is passed over.
    private static T Parse<T>(JsonElement element)
        where T : IMessage<T>, new() => new JsonParser(JsonParser.Settings.Default.WithIgnoreUnknownFields(true)).Parse<T>(element.GetRawText());
}
