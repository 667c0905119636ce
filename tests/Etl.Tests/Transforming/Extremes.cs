using System.Globalization;

namespace CSat.Etl.Tests.Transforming;

/// <summary>The ends of what columns hold, as .NET values and as DuckDB's own SQL says the same.</summary>
internal static class Extremes
{
    private const int Long = 50_000;

    /// <summary>Those of a declared type, for example <c>DECIMAL(7,4)</c>.</summary>
    public static IReadOnlyList<(object Value, string Sql)> Of(string declared) => declared.Split('(')[0] switch
    {
        "VARCHAR" => Texts,
        "UUID" => [.. Ids.Select(id => ((object)id, $"UUID '{id}'"))],
        "BOOLEAN" => [(true, "true"), (false, "false")],
        "TINYINT" => [.. new[] { sbyte.MinValue, (sbyte)-1, (sbyte)0, (sbyte)1, sbyte.MaxValue }.Select(number => ((object)number, $"{number}"))],
        "SMALLINT" => [.. new[] { short.MinValue, (short)-1, (short)0, (short)1, short.MaxValue }.Select(number => ((object)number, $"{number}"))],
        "INTEGER" => [.. new[] { int.MinValue, -1, 0, 1, int.MaxValue }.Select(number => ((object)number, $"{number}"))],
        "UINTEGER" => [.. new uint[] { 0, 1, uint.MaxValue }.Select(number => ((object)number, $"{number}"))],
        "BIGINT" => [.. new[] { long.MinValue, -1, 0, 1, long.MaxValue }.Select(number => ((object)number, $"{number}"))],
        "DOUBLE" => [.. new[] { double.MinValue, -1.5, 0.1, double.MaxValue }.Select(number => ((object)number, $"CAST('{number.ToString("R", CultureInfo.InvariantCulture)}' AS DOUBLE)"))],
        "DECIMAL" => Decimals(declared),
        "DATE" => [.. Dates.Select(date => ((object)date, $"DATE '{date:yyyy-MM-dd}'"))],
        "TIMESTAMP WITH TIME ZONE" => [.. Moments.Select(moment => ((object)moment, $"TIMESTAMPTZ '{moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}+00'"))],
        _ => [],
    };

    // Twelve bytes are what DuckDB keeps within a cell.
    private static readonly (object, string)[] Texts =
    [
        ("", "''"),
        ("NULL", "'NULL'"),
        ("it's \"so\"\\\t\r\n", "'it''s \"so\"\\' || chr(9) || chr(13) || chr(10)"),
        ("123456789012", "'123456789012'"),
        ("1234567890123", "'1234567890123'"),
        ("满意度满意", "'满意度满意'"),
        ("\U0001F600\U0002000B\U0010FFFF", "chr(128512) || chr(131083) || chr(1114111)"),
        (new string('满', Long), $"repeat('满', {Long})"),
        (string.Concat(Enumerable.Repeat("\U0001F600", Long)), $"repeat(chr(128512), {Long})"),
    ];

    private static readonly Guid[] Ids =
    [
        Guid.Empty, Guid.AllBitsSet, Guid.Parse("7fffffff-ffff-ffff-ffff-ffffffffffff"), Guid.Parse("80000000-0000-0000-0000-000000000000"),
        Guid.Parse("0197a1b2-1111-7000-8000-0123456789ab"),
    ];

    private static readonly DateOnly[] Dates = [DateOnly.MinValue, new(1969, 12, 31), new(1970, 1, 1), new(2024, 2, 29), DateOnly.MaxValue];

    private static readonly DateTimeOffset[] Moments =
    [
        DateTimeOffset.MinValue,
        new(1969, 12, 31, 23, 59, 59, 999, 999, TimeSpan.Zero),
        new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new(2026, 11, 28, 7, 59, 59, 123, 456, TimeSpan.FromHours(8)),
        new(2026, 11, 27, 20, 0, 0, 1, 1, TimeSpan.FromHours(-3.5)),
        new(9999, 12, 31, 23, 59, 59, 999, 999, TimeSpan.Zero),
    ];

    private static IReadOnlyList<(object, string)> Decimals(string declared)
    {
        var parts = declared["DECIMAL(".Length..^1].Split(',').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var smallest = new decimal(1, 0, 0, false, (byte)parts[1]);
        var largest = (Enumerable.Repeat(10m, parts[0]).Aggregate(1m, (product, ten) => product * ten) - 1) * smallest;
        return [.. new[] { -largest, -smallest, 0, smallest, largest, 1 }.Select(number => ((object)number, number.ToString(CultureInfo.InvariantCulture)))];
    }
}
