using System.Text.RegularExpressions;

namespace CSat.Scale.Tests.Tables;

/// <summary>DuckDB's types as ClickHouse has them; decimals, whole numbers, times and ids exactly.</summary>
internal static partial class ClickHouseType
{
    // Codes of customers are as many as customers; all other codes and these words are few.
    private const string ManyCodes = "customer_code";
    private static readonly string[] FewWords = ["half", "kind", "measure", "month", "outcome", "quarter", "reason", "role", "source_system", "state", "step", "survey_kind", "topic", "verdict"];

    private static readonly Dictionary<string, string> Simple = new(StringComparer.Ordinal)
    {
        ["BIGINT"] = "Int64",
        ["BOOLEAN"] = "Bool",
        ["DATE"] = "Date32",
        ["DOUBLE"] = "Float64",
        ["HUGEINT"] = "Int128",
        ["INTEGER"] = "Int32",
        ["SMALLINT"] = "Int16",
        ["TIMESTAMP WITH TIME ZONE"] = "DateTime64(6, 'UTC')",
        ["TINYINT"] = "Int8",
        ["UINTEGER"] = "UInt32",
        ["UUID"] = "UUID",
        ["VARCHAR"] = "String",
    };

    /// <summary>The type of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isRequired">Whether it always has a value: keys cannot be without.</param>
    /// <exception cref="NotSupportedException">A type that no column had so far.</exception>
    public static string Of(WarehouseColumn column, bool isRequired)
    {
        if (column.Type.EndsWith("[]", StringComparison.Ordinal))
        {
            return $"Array({Of(column with { Type = column.Type[..^2] }, isRequired: true)})";
        }

        var plain = Decimal().Match(column.Type) is { Success: true } number
            ? $"Decimal({number.Groups[1].Value}, {number.Groups[2].Value})"
            : Simple.GetValueOrDefault(column.Type) ?? throw new NotSupportedException($"{column.Name}: {column.Type} has no counterpart yet; add it to {nameof(ClickHouseType)}.");
        var nullable = isRequired ? plain : $"Nullable({plain})";
        return plain == "String" && IsFew(column.Name) ? $"LowCardinality({nullable})" : nullable;
    }

    private static bool IsFew(string name) => FewWords.Contains(name) || (name.EndsWith("_code", StringComparison.Ordinal) && name != ManyCodes);

    [GeneratedRegex(@"^DECIMAL\((\d+),(\d+)\)$")]
    private static partial Regex Decimal();
}
