using System.Text;
using CSat.Domain.Erasures;
using CSat.Etl.Transforming;
using CSat.Sql;
using Dapper;

namespace CSat.Etl.Scoring;

/// <summary>
/// Keeps numbers that lead to one person out of the warehouse: the texts of the small tables are masked where Extract has put them, before any model reads them; what the
/// stream of the forms writes goes through <see cref="Masked"/> and <see cref="Code"/>. What was counted and summed on the way is of the bytes as they came.
/// </summary>
internal static class PersonalData
{
    private const int FewestDigits = 10;

    // The first byte of every full-width form in UTF-8.
    private const byte FullWidth = 0xEF;

    /// <summary>Masks the texts of the scratch database.</summary>
    public static void MaskTexts(BuildDatabase database)
    {
        foreach (var column in database.Connection.Query<TextColumn>(SqlText.Get("warehouse/build/read_text_columns.sql")).ToList())
        {
            var masked = database.Connection.Query<string>(Of("warehouse/build/read_texts.sql", column), buffered: false)
                .Select(text => (Text: text, Masked: PersonalNumbers.Masked(text))).Where(pair => pair.Text != pair.Masked).ToList();
            if (masked.Count == 0)
            {
                continue;
            }

            database.Run("warehouse/build/empty_masked_text.sql");
            using (var rows = database.AppendRaw("masked_text"))
            {
                masked.ForEach(pair => rows.Add(pair.Text, pair.Masked));
            }

            database.Connection.Execute(Of("warehouse/build/mask_texts.sql", column));
        }
    }

    /// <summary>A text in UTF-8 with what leads to a person masked; the same bytes where there is nothing.</summary>
    public static ReadOnlySpan<byte> Masked(ReadOnlySpan<byte> text)
    {
        if (!MayHold(text))
        {
            return text;
        }

        var written = Encoding.UTF8.GetString(text);
        var masked = PersonalNumbers.Masked(written);
        return ReferenceEquals(written, masked) ? text : Encoding.UTF8.GetBytes(masked);
    }

    /// <summary>A code in UTF-8; nothing where it is such a number itself: masked ones would make many people one.</summary>
    public static ReadOnlySpan<byte> Code(ReadOnlySpan<byte> code) => MayHold(code) && PersonalNumbers.Holds(Encoding.UTF8.GetString(code)) ? [] : code;

    private static bool MayHold(ReadOnlySpan<byte> text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            if (letter is (byte)'@' or FullWidth || (letter is >= (byte)'0' and <= (byte)'9' && ++digits >= FewestDigits))
            {
                return true;
            }
        }

        return false;
    }

    private static string Of(string path, TextColumn column) =>
        SqlText.Get(path).Replace("table_name", column.TableName, StringComparison.Ordinal).Replace("column_name", column.ColumnName, StringComparison.Ordinal);

    private sealed record TextColumn
    {
        public string TableName { get; init; } = "";

        public string ColumnName { get; init; } = "";
    }
}
