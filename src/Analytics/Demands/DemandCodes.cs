namespace CSat.Analytics.Demands;

/// <summary>The words of a regime file as the warehouse holds them: <c>return-rate</c> for <c>ReturnRate</c>.</summary>
internal static class DemandCodes
{
    public static T Parse<T>(string code)
        where T : struct, Enum => Enum.Parse<T>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    public static T? ParseOrNull<T>(string? code)
        where T : struct, Enum => code is null ? null : Parse<T>(code);

    public static string[] List(string codes, string separator) => codes.Split(separator, StringSplitOptions.RemoveEmptyEntries);
}
