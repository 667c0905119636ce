using CSat.Cli.Mappings;
using CSat.Domain.Text;

namespace CSat.Cli.Import;

/// <summary>Reads codes of the directory out of rows: a constant, a value that the mapping knows, an entry that it declares, or one that is made of the value.</summary>
/// <param name="rule">The rule; null where the file states nothing.</param>
/// <param name="declared">Entries that the mapping declares: a value that is the code or a name of one means it.</param>
/// <param name="texts">Cuts names that are too long.</param>
public sealed class CodeReader(CodeRule? rule, IReadOnlyList<Entry> declared, LongTexts texts)
{
    // What the service takes.
    private const int NameLength = 200;

    private readonly Dictionary<string, string> _declared = declared
        .SelectMany(entry => new[] { entry.Code, entry.Name.Zh, entry.Name.En }.Where(word => word.Length > 0).Select(word => (word, entry.Code)))
        .DistinctBy(pair => pair.word, CodeMaker.SameEntry)
        .ToDictionary(pair => pair.word, pair => pair.Code, CodeMaker.SameEntry);

    /// <summary>The code of a row; empty where it states none.</summary>
    /// <param name="row">The row; refused where it names what may not be named.</param>
    /// <param name="required">Whether it must state one.</param>
    /// <param name="findings">Counts names cut.</param>
    /// <param name="made">The entry made of the value; null where none is.</param>
    public string Read(RowReader row, bool required, Findings findings, out Entry? made)
    {
        made = null;
        if (rule?.Column is not { } column)
        {
            return rule?.Constant ?? "";
        }

        var value = DirectionMarks.Without(required ? row.Required(column) : row.Text(column));
        if (value.Length == 0)
        {
            return "";
        }

        if (rule.Values is { } values)
        {
            if (!values.TryGetValue(value, out var meant))
            {
                row.Refuse(RowProblems.UnknownValue(column, value, values.Keys));
            }

            return meant ?? "";
        }

        if (_declared.TryGetValue(value, out var code))
        {
            return code;
        }

        if (rule.RefusesUnknown)
        {
            row.Refuse(RowProblems.UnknownValue(column, value, _declared.Keys));
            return "";
        }

        made = new Entry(CodeMaker.FromValue(value), LocalizedText.Same(texts.Fitted(row, column, value, NameLength, findings)));
        return made.Code;
    }
}
