using System.Text.RegularExpressions;
using CSat.Cli.Sources;

namespace CSat.Cli.Look;

/// <summary>What a file holds, as far as its values show.</summary>
/// <param name="Form">How it was read.</param>
/// <param name="Reading">The lines above its header and the rows of it.</param>
/// <param name="Rows">Rows looked at.</param>
/// <param name="IsWhole">Whether those are all.</param>
/// <param name="Columns">Its columns in their order.</param>
internal sealed partial record FileProfile(SourceForm Form, ReadingRule Reading, int Rows, bool IsWhole, IReadOnlyList<ColumnProfile> Columns)
{
    private const int RowsLooked = 20_000;
    private const int HeaderLooked = 20;

    private static readonly string[] Handling = [.. NameWords.Received, .. NameWords.Assigned, .. NameWords.Answered, .. NameWords.Closed, .. NameWords.Due, .. NameWords.CalledBack];

    /// <summary>
    /// Whether it seems to be a register of complaints rather than a survey: by the words of its columns, by its moments of handling, and against them by its answers on
    /// scales. A call-back about one complaint is a single answer and makes no survey.
    /// </summary>
    public bool IsComplaints => Levels.Count == 0 && !HasName(NameWords.Survey)
        || (HasName(NameWords.Complaint) ? 2 : 0) + Math.Min(2, Dates.Count(column => NameWords.Names(column.Name, Handling)))
            > (HasName(NameWords.Survey) ? 2 : 0) + Math.Min(2, Levels.Count) + (Levels.Any(column => NameWords.Names(column.Name, NameWords.Score)) ? 1 : 0);

    /// <summary>Columns with answers on a scale: by their values, or, where these are codes, by standing with others of one question.</summary>
    public IReadOnlyList<ColumnProfile> Levels { get; } =
    [
        .. Columns.Where(column => column.Name.Length > 0
            && (column.IsLevel || (column is { CodePrefix: { } prefix, Question: { } question } && Columns.Count(other => other.Question == question && other.CodePrefix == prefix) > 1))),
    ];

    /// <summary>Those of them that share the scale of the most.</summary>
    public IReadOnlyList<ColumnProfile> Items => [.. Levels.GroupBy(column => (column.ScaleEnd, column.CodePrefix)).OrderByDescending(group => group.Count()).Take(1).SelectMany(group => group)];

    /// <summary>Columns with dates.</summary>
    public IReadOnlyList<ColumnProfile> Dates { get; } = [.. Columns.Where(column => column.Name.Length > 0 && column.IsDate)];

    /// <summary>Columns with sentences.</summary>
    public IReadOnlyList<ColumnProfile> Texts { get; } = [.. Columns.Where(column => column.Name.Length > 0 && column.IsText)];

    /// <summary>The column that tells each row from all others: one that is named so, else one whose values look so; null where there is none.</summary>
    public ColumnProfile? Id { get; } = Columns.Where(column => column.Name.Length > 0 && column is { IsUnique: true, IsDate: false, IsText: false })
        .Where(column => NameWords.Names(column.Name, NameWords.Id) || column.Samples.All(IdForm().IsMatch))
        .OrderByDescending(column => NameWords.Names(column.Name, NameWords.Id))
        .FirstOrDefault();

    /// <summary>Reads a file and looks at its rows.</summary>
    /// <exception cref="Domain.Problems.ProblemException">The file cannot be read.</exception>
    public static FileProfile Of(string path, ReadingRule rule, CancellationToken cancellation)
    {
        rule = WithHeader(path, rule);
        using var source = SourceFile.Open(path, rule);
        ColumnProfile[] columns = [.. source.Header.Select((name, i) => new ColumnProfile(i, name))];
        var rows = 0;
        var whole = true;
        while (source.Read() is { } row)
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows == RowsLooked)
            {
                whole = false;
                break;
            }

            rows++;
            foreach (var column in columns)
            {
                column.Add(row);
            }
        }

        return new FileProfile(source.Form, rule, rows, whole, columns);
    }

    /// <summary>What a column seems to hold: one word in each language.</summary>
    public (string Zh, string En, string Code) Kind(ColumnProfile column) => column switch
    {
        { Filled: 0 } => ("空", "empty", "empty"),
        { IsDate: true } => ("日期", "date", "date"),
        _ when Levels.Contains(column) => ("等级", "level", "level"),
        { IsText: true } => ("文字", "text", "text"),
        { IsUnique: true } => ("编号", "id", "id"),
        { Values: not null } => ("类别", "category", "category"),
        _ => ("其他", "other", "other"),
    };

    private bool HasName(string[] words) => Columns.Any(column => NameWords.Names(column.Name, words));

    // Notes above the header have a field or two where the header has many; Qualtrics writes the questions and its own ids in two rows under the names.
    private static ReadingRule WithHeader(string path, ReadingRule rule)
    {
        using var source = SourceFile.Open(path, rule);
        var names = source.Header.Count(name => name.Length > 0);
        for (var i = 0; i < HeaderLooked && source.Read() is { } row; i++)
        {
            if (i == 1 && row.Fields.Any(field => field.Contains("\"ImportId\"", StringComparison.Ordinal)))
            {
                return rule with { HeaderRows = 3 };
            }

            if (names <= 2 && row.Fields.Count(field => !string.IsNullOrWhiteSpace(field)) is var filled && filled > 2 && filled > names)
            {
                return rule with { SkipLines = (int)row.Line - 1 };
            }
        }

        return rule;
    }

    [GeneratedRegex("^[A-Za-z]{0,8}[-_]?[0-9]+$")]
    private static partial Regex IdForm();
}
