namespace CSat.Cli.Look;

/// <summary>What the columns of a register seem to tell of the handling of its complaints, by their names and values.</summary>
internal sealed class HandlingColumns
{
    private static readonly (string Kind, string[] Words)[] Kinds = [("assigned", NameWords.Assigned), ("answered", NameWords.Answered), ("closed", NameWords.Closed)];

    /// <summary>Looks at the columns.</summary>
    public HandlingColumns(FileProfile file)
    {
        Received = file.Dates.FirstOrDefault(column => NameWords.Names(column.Name, NameWords.Received)) ?? (file.Dates is [var first, ..] ? first : null);
        var dates = file.Dates.Where(column => column != Received).ToList();
        Due = dates.Find(column => NameWords.Names(column.Name, NameWords.Due));
        Channel = file.Columns.FirstOrDefault(column => column is { IsDate: false, IsUnique: false, Filled: > 0, Values.Count: <= 12 } && NameWords.Names(column.Name, NameWords.Channel));
        var verdict = file.Levels.FirstOrDefault(column => NameWords.Names(column.Name, NameWords.Score) && column.Values!.Any(value => ScaleWords.Holds(value.Value)));
        var calledBack = verdict is null ? null : dates.Find(column => NameWords.Names(column.Name, NameWords.CalledBack));
        var moments = dates.Where(column => column != Due && column != calledBack)
            .Select(column => (Kind: Kinds.FirstOrDefault(kind => NameWords.Names(column.Name, kind.Words)).Kind, Column: column)).ToList();

        // A life ends with the closure; a register that calls "办结" what is answered before the customer is called back has no other answer.
        var (closings, others) = (moments.Where(moment => moment.Kind == "closed").ToList(), moments.Where(moment => moment.Kind != "closed").ToList());
        HasAnswer = others.Exists(moment => moment.Kind == "answered");
        if (verdict is not null && !HasAnswer && closings is [var closing, ..])
        {
            others.Add(("answered", closing.Column));
            closings.RemoveAt(0);
            HasAnswer = true;
        }

        Events =
        [
            .. others.Select(Told),
            .. verdict is null || !HasAnswer ? [] : verdict.Values!.Select(value => value.Value).Where(ScaleWords.Holds).ToLookup(ScaleWords.IsBad)
                .OrderByDescending(words => words.Key).Select(words => Told(words.Key ? "customer-dissatisfied" : "customer-satisfied", calledBack, (verdict, [.. words]))),
            .. closings.Select(Told),
        ];
    }

    /// <summary>When it was received; null where no column is a date.</summary>
    public ColumnProfile? Received { get; }

    /// <summary>Until when it is to be answered.</summary>
    public ColumnProfile? Due { get; }

    /// <summary>How it came in.</summary>
    public ColumnProfile? Channel { get; }

    /// <summary>Whether one of the events is the answer.</summary>
    public bool HasAnswer { get; }

    /// <summary>The events in the order in which a mapping lists them: the kind, null where the name does not tell; when; and under which values of another column.</summary>
    public IReadOnlyList<(string? Kind, ColumnProfile? At, (ColumnProfile Column, string[] Values)? When)> Events { get; }

    private static (string?, ColumnProfile?, (ColumnProfile, string[])?) Told((string? Kind, ColumnProfile Column) moment) => Told(moment.Kind, moment.Column, null);

    private static (string?, ColumnProfile?, (ColumnProfile, string[])?) Told(string? kind, ColumnProfile? at, (ColumnProfile, string[])? when) => (kind, at, when);
}
