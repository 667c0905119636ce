using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;

namespace CSat.Regimes.Tests.Specs;

/// <summary>The regime files of the checkout, the samples among them, and what spec rows point at in them.</summary>
internal static class Shipped
{
    private static readonly Dictionary<string, Regime> ByCode = new[] { "regimes", Path.Combine("samples", "regimes") }
        .Select(Repository.Folder)
        .Where(Directory.Exists)
        .SelectMany(folder => RegimeCatalogue.Load(folder).Regimes)
        .ToDictionary(regime => regime.Code, StringComparer.Ordinal);

    public static TimeZoneInfo Shanghai { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static WorkingCalendar Calendar { get; } = CalendarLoader.LoadFolder(Repository.Folder("calendars")).Of("cn");

    public static IReadOnlyCollection<Regime> All => ByCode.Values;

    public static Regime Regime(SpecRow row) => ByCode.TryGetValue(row.Text("regime"), out var regime)
        ? regime
        : throw new KeyNotFoundException($"no regime file {row.Text("regime")}.yaml");

    public static SurveyRules Survey(SpecRow row) => Regime(row).Survey.ShouldNotBeNull();

    public static ComplaintRules Complaints(SpecRow row) => Regime(row).Complaints.ShouldNotBeNull();

    /// <summary>The one entry of a code; a row that points at none or at several is wrong itself.</summary>
    public static T Only<T>(IEnumerable<T> entries, Func<T, string> code, string wanted) =>
        entries.Where(entry => code(entry) == wanted).ToArray() is [var one] ? one : throw new KeyNotFoundException($"no single entry \"{wanted}\"");

    /// <summary>The rule IDs of the row, each of which the entry must name.</summary>
    public static void Names(this SpecRow row, IReadOnlyList<string> rules) =>
        Words(row, "rule").ShouldAllBe(rule => rules.Contains(rule), $"{row.Why}: the entry carries {string.Join(", ", rules)}");

    public static string[] Words(this SpecRow row, string column) => row.Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The column as text, or null where it is empty.</summary>
    public static string? Optional(this SpecRow row, string column) => row.Text(column) is { Length: > 0 } text ? text : null;
}
