using CSat.Domain.Text;

namespace CSat.Analytics.Demands;

/// <summary>What the warehouse holds in one column: words that may be missing, and lists.</summary>
internal static class DemandCodes
{
    public static T? ParseOrNull<T>(string? code)
        where T : struct, Enum => code is null ? null : EnumCode.Parse<T>(code);

    public static string[] List(string codes, string separator) => codes.Split(separator, StringSplitOptions.RemoveEmptyEntries);
}
