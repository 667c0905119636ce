using System.Text.Json;

namespace CSat.Domain.Text;

/// <summary>The words by which regime files and the warehouse call the values of an enum: <c>return-rate</c> for <c>ReturnRate</c>.</summary>
public static class EnumCode
{
    /// <summary>The word of a value: small letters, words joined by hyphens.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a word.</summary>
    /// <exception cref="ArgumentException">The enum has no such value.</exception>
    public static T Parse<T>(string code)
        where T : struct, Enum => Enum.Parse<T>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>All values by their words, in the order of the enum.</summary>
    public static IReadOnlyDictionary<string, T> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(Of, StringComparer.Ordinal);
}
