using System.Security.Cryptography;
using System.Text;
using CSat.Cli.Mappings;
using CSat.Cli.Sources;

namespace CSat.Cli.Import;

/// <summary>
/// Makes the ids of rows and notices those that come twice in the file. An id made of the content counts equal rows: the second one is another form than the
/// first, and when the file is imported again each finds itself.
/// </summary>
/// <param name="rule">How the mapping makes ids.</param>
/// <param name="header">The columns.</param>
/// <param name="count">The column of how many equal forms a row stands for, which is no content; null where there is none.</param>
public sealed class IdMaker(IdRule rule, IReadOnlyList<string> header, string? count = null)
{
    // What the service takes.
    private const int IdLength = 128;
    private const char Between = '|';

    // The same content gives the same id wherever its columns stand, and whatever empty columns come to the file.
    private readonly int[] _order = [.. Enumerable.Range(0, header.Count).Except(count is null ? [] : new ColumnNames(header).Find(count)).OrderBy(i => header[i], StringComparer.Ordinal).ThenBy(i => i)];

    /// <summary>The id of a row, without its number among equal rows; empty with a problem where no column gives one.</summary>
    public string Of(RowReader row)
    {
        if (rule.IsContent)
        {
            return Digest(Content(row));
        }

        if (rule.Columns is [var only])
        {
            return row.Required(only);
        }

        var values = rule.Columns.Select(row.Text).ToArray();
        if (values.All(value => value.Length == 0))
        {
            return row.Required(rule.Columns[0]);
        }

        var id = string.Join(Between, values.Select(value => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)));
        return id.Length <= IdLength ? id : Digest(id);
    }

    /// <summary>The id of a row that is sent.</summary>
    /// <param name="id">As <see cref="Of"/> made it.</param>
    /// <param name="row">The row; refused where its id comes twice, and the content does not make it.</param>
    /// <param name="line">Its line in the file.</param>
    /// <param name="repeats">Those before it.</param>
    public string Numbered(string id, RowReader row, long line, Repeats repeats)
    {
        var (number, first) = repeats.Take(id, line);
        if (rule.IsContent)
        {
            return $"{id}-{number}";
        }

        if (number > 1)
        {
            row.Refuse(RowProblems.IdTwice(rule.Column, id, first));
        }

        return id;
    }

    private string Content(RowReader row)
    {
        var text = new StringBuilder();
        foreach (var i in _order)
        {
            if (row.TextAt(i) is { Length: > 0 } value)
            {
                text.Append(header[i]).Append('\u001F').Append(value).Append('\u001E');
            }
        }

        return text.ToString();
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
