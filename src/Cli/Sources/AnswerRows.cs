using CSat.Cli.Csv;
using CSat.Domain.Problems;

namespace CSat.Cli.Sources;

/// <summary>
/// A file with one row an answer, as a file with one row a form: the columns of the file, then one for each item that it names. The rows of a form may stand anywhere,
/// so the file is held in memory, up to <see cref="RowLimit"/> rows. What is not an answer is the same in all rows of a form, or the form is refused.
/// </summary>
internal sealed class AnswerRows : SourceFile
{
    /// <summary>Most rows of a file.</summary>
    public const int RowLimit = 2_000_000;

    private readonly AnswerLayout _layout;
    private readonly IReadOnlyList<string> _fileHeader;
    private readonly List<FormRows> _forms = [];
    private readonly List<string> _items = [];
    private readonly Dictionary<string, int> _placeOfItem = new(CellText.Same);
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly bool[] _isUsed;
    private int _next;

    /// <summary>Reads a file to its end.</summary>
    /// <param name="rows">The file; its own from here on. One that lacks a column of the layout is left as it is, for the check of the columns to say so.</param>
    /// <param name="layout">What its rows are.</param>
    /// <exception cref="ProblemException">It has more rows than can be held.</exception>
    public AnswerRows(SourceFile rows, AnswerLayout layout)
        : base(rows.Path)
    {
        using (rows)
        {
            (_layout, _fileHeader, Form) = (layout, rows.Header, rows.Form);
            var names = new ColumnNames(rows.Header);
            var used = layout.Used.SelectMany(names.Find).ToHashSet();
            _isUsed = [.. Enumerable.Range(0, rows.Header.Count).Select(used.Contains)];
            if (layout.Form.Append(layout.Item).Append(layout.Answer).All(column => names.Find(column).Count == 1))
            {
                ReadAll(rows, [.. layout.Form.Select(column => names.Find(column)[0])], names.Find(layout.Item)[0], names.Find(layout.Answer)[0]);
            }
        }

        Header = [.. _fileHeader, .. _items];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHeader => _fileHeader;

    /// <inheritdoc/>
    protected override SourceRow? Next() => _next < _forms.Count ? Joined(_forms[_next++]) : null;

    /// <inheritdoc/>
    protected override SourceForm FormOf(long headerLine) => Form;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _forms.Clear();

    private void ReadAll(SourceFile rows, int[] form, int item, int answer)
    {
        var byId = new Dictionary<string, FormRows>(StringComparer.Ordinal);
        var used = form.Append(item).Append(answer).Max() + 1;
        for (var count = 1; rows.Read() is { } row; count++)
        {
            if (count > RowLimit)
            {
                throw new ProblemException(CsvProblems.TooManyAnswers(Path, RowLimit));
            }

            // Rows that name no form are none of one form: each is refused by itself.
            var values = form.Select(i => i < row.Fields.Length ? CellText.Clean(row.Fields[i]) : "").ToArray();
            var id = string.Join('\u001F', values);
            if (values.All(value => value.Length == 0) || !byId.TryGetValue(id, out var rowsOfForm))
            {
                rowsOfForm = new FormRows(item, answer);
                byId[id] = rowsOfForm;
                _forms.Add(rowsOfForm);
            }

            var place = Place(item < row.Fields.Length ? CellText.Clean(row.Fields[item]) : "");
            var broken = row.Problem ?? (row.Fields.Length < used || row.Fields.Skip(_fileHeader.Count).Any(field => !string.IsNullOrWhiteSpace(field))
                ? CsvProblems.FieldCount(row.Fields.Length, _fileHeader.Count)
                : null);
            rowsOfForm.Add(row with { Fields = [.. row.Fields.Select(Kept)] }, place, broken);
        }
    }

    // Answers and what is known of a form repeat from row to row.
    private string Kept(string field) => _known.TryGetValue(field, out var known) ? known : field.Length < 64 && _known.Count < RowLimit ? _known[field] = field : field;

    private int? Place(string item)
    {
        if (item.Length == 0)
        {
            return null;
        }

        if (!_placeOfItem.TryGetValue(item, out var place))
        {
            place = _items.Count;
            _items.Add(item);
            _placeOfItem.Add(item, place);
        }

        return place;
    }

    private SourceRow Joined(FormRows form)
    {
        var first = form.Rows[0].Row;
        var fields = new string[_fileHeader.Count + _items.Count];
        Array.Fill(fields, "");
        for (var i = 0; i < _fileHeader.Count; i++)
        {
            fields[i] = IsOfForm(form, i) ? At(first, i) : "";
        }

        var problem = form.Broken;
        var seen = new HashSet<int>();
        foreach (var (row, place) in form.Rows)
        {
            for (var i = 0; problem is null && i < _fileHeader.Count; i++)
            {
                if (IsOfForm(form, i) && CellText.Clean(At(row, i)) != CellText.Clean(At(first, i)))
                {
                    problem = CsvProblems.AnswerRowsDiffer(_fileHeader[i], At(first, i), first.Line, At(row, i), row.Line);
                }
            }

            if (place is not { } item)
            {
                problem ??= Problems.FieldMissing(_layout.Item);
                continue;
            }

            if (!seen.Add(item))
            {
                problem ??= CsvProblems.AnsweredTwice(_layout.Item, _items[item], row.Line);
            }

            fields[_fileHeader.Count + item] = At(row, form.Answer);
        }

        return new SourceRow(first.Line, fields) { DateCells = first.DateCells, Problem = problem, Parts = [.. form.Rows.Select(part => part.Row)] };
    }

    private bool IsOfForm(FormRows form, int place) => _isUsed[place] && place != form.Item && place != form.Answer;

    private static string At(SourceRow row, int place) => place < row.Fields.Length ? row.Fields[place] : "";

    // The rows of one form with the places of their items.
    private sealed class FormRows(int item, int answer)
    {
        public int Item { get; } = item;

        public int Answer { get; } = answer;

        public List<(SourceRow Row, int? Place)> Rows { get; } = [];

        /// <summary>What is wrong with the first of its rows that cannot be taken apart.</summary>
        public Problem? Broken { get; private set; }

        public void Add(SourceRow row, int? place, Problem? broken)
        {
            Rows.Add((row, place));
            Broken ??= broken;
        }
    }
}
