using CSat.Domain.Text;

namespace CSat.Analytics.Tables;

/// <summary>A figure as rows of named, typed columns: what the API answers, what exports write, and what the tables of a report show of it.</summary>
/// <param name="Columns">The columns, with different codes.</param>
/// <param name="Rows">One cell a column each; none where the figure has no data.</param>
public sealed record FigureTable(IReadOnlyList<FigureColumn> Columns, IReadOnlyList<IReadOnlyList<FigureCell>> Rows)
{
    /// <summary>Builds a table over rows.</summary>
    /// <param name="rows">In the order in which they are shown.</param>
    /// <param name="columns">Adds the columns.</param>
    internal static FigureTable Of<TRow>(IEnumerable<TRow> rows, Action<TableColumns<TRow>> columns)
    {
        var added = new TableColumns<TRow>();
        columns(added);
        return added.Over(rows);
    }
}

/// <summary>A column of a figure.</summary>
/// <param name="Code">Stable name, words joined by low lines: <c>surveyed_degree</c>.</param>
/// <param name="Title">What people read above it.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Unit">In what its numbers are; <see cref="ColumnUnit.None"/> for other cells.</param>
public sealed record FigureColumn(string Code, LocalizedText Title, ColumnKind Kind, ColumnUnit Unit = ColumnUnit.None)
{
    /// <summary>Code of the column that holds the base (n) of its numbers; null where they are counts themselves or have none.</summary>
    public string? BaseCode { get; init; }

    /// <summary>Whether its cells can carry a 95 % interval.</summary>
    public bool HasInterval { get; init; }
}

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary>A stable code, the same in both languages.</summary>
    Code,

    /// <summary>A text in the languages of the product.</summary>
    Text,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A calendar day in the organisation's zone.</summary>
    Day,

    /// <summary>A number, unrounded.</summary>
    Number,
}

/// <summary>In what a number is.</summary>
public enum ColumnUnit
{
    /// <summary>A bare number, or no number.</summary>
    None,

    /// <summary>Forms.</summary>
    Forms,

    /// <summary>Ratings, or answers to one item.</summary>
    Ratings,

    /// <summary>Complaints.</summary>
    Complaints,

    /// <summary>Comments.</summary>
    Comments,

    /// <summary>Rows of an import.</summary>
    Rows,

    /// <summary>Whole days.</summary>
    Days,

    /// <summary>Percent, 0 to 100.</summary>
    Percent,

    /// <summary>Percentage points: a difference of percentages.</summary>
    PercentagePoints,

    /// <summary>Points of a scale, or of the net promoter score.</summary>
    Points,
}
