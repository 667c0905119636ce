using CSat.Cli.Sources;

namespace CSat.Cli.Look;

/// <summary>What a file holds, as far as its values show.</summary>
/// <param name="Form">How it was read.</param>
/// <param name="Reading">The lines above its header and the rows of it.</param>
/// <param name="Rows">Rows looked at.</param>
/// <param name="IsWhole">Whether those are all.</param>
/// <param name="Columns">Its columns in their order.</param>
internal sealed record FileProfile(SourceForm Form, ReadingRule Reading, int Rows, bool IsWhole, IReadOnlyList<ColumnProfile> Columns)
{
    private const int RowsLooked = 20_000;
    private const int HeaderLooked = 20;
    private static readonly string[] IdWords = ["编号", "序号", "单号", "工单", "id", "no", "number", "nr"];
    private static readonly string[] ComplaintWords = ["投诉", "诉求", "工单", "信访", "complaint", "grievance", "ticket", "service request", "incident"];
    private static readonly string[] ScoreWords = ["满意", "评分", "打分", "satisf", "rating", "score"];

    /// <summary>Whether it seems to be a register of complaints rather than a survey.</summary>
    public bool IsComplaints => Levels.Count == 0
        || (Columns.Any(column => ScaleWords.IsNamed(column.Name, ComplaintWords)) && !Levels.Any(column => ScaleWords.IsNamed(column.Name, ScoreWords)));

    /// <summary>Columns with answers on a scale.</summary>
    public IReadOnlyList<ColumnProfile> Levels { get; } = [.. Columns.Where(column => column.Name.Length > 0 && column.IsLevel)];

    /// <summary>Those of them that share the scale of the most.</summary>
    public IReadOnlyList<ColumnProfile> Items => [.. Levels.GroupBy(column => column.ScaleEnd).OrderByDescending(group => group.Count()).Take(1).SelectMany(group => group)];

    /// <summary>Columns with dates.</summary>
    public IReadOnlyList<ColumnProfile> Dates { get; } = [.. Columns.Where(column => column.Name.Length > 0 && column.IsDate)];

    /// <summary>Columns with sentences.</summary>
    public IReadOnlyList<ColumnProfile> Texts { get; } = [.. Columns.Where(column => column.Name.Length > 0 && column.IsText)];

    /// <summary>Columns that tell each row from all others, those named so first.</summary>
    public IReadOnlyList<ColumnProfile> Ids { get; } =
    [
        .. Columns.Where(column => column.Name.Length > 0 && column is { IsUnique: true, IsDate: false, IsText: false })
            .OrderByDescending(column => ScaleWords.IsNamed(column.Name, IdWords)),
    ];

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
    public static (string Zh, string En, string Code) Kind(ColumnProfile column) => column switch
    {
        { Filled: 0 } => ("空", "empty", "empty"),
        { IsDate: true } => ("日期", "date", "date"),
        { IsLevel: true } => ("等级", "level", "level"),
        { IsText: true } => ("文字", "text", "text"),
        { IsUnique: true } => ("编号", "id", "id"),
        { Values: not null } => ("类别", "category", "category"),
        _ => ("其他", "other", "other"),
    };

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
}
