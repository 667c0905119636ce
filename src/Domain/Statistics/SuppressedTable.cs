namespace CSat.Domain.Statistics;

/// <summary>What of a table must be hidden; true is hidden.</summary>
/// <param name="Cells">By row, then column.</param>
/// <param name="RowTotals">One a row.</param>
/// <param name="ColumnTotals">One a column.</param>
/// <param name="GrandTotal">The total of all.</param>
public sealed record SuppressedTable(
    IReadOnlyList<IReadOnlyList<bool>> Cells,
    IReadOnlyList<bool> RowTotals,
    IReadOnlyList<bool> ColumnTotals,
    bool GrandTotal);
