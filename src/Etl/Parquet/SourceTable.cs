namespace CSat.Etl.Parquet;

/// <summary>Which snapshot is exported.</summary>
internal sealed record ExportRun
{
    public Guid RunId { get; init; }

    public string SchemaVersion { get; init; } = "";

    public DateTimeOffset DataAsOf { get; init; }

    public string DuckdbVersion { get; init; } = "";

    public string OrganizationCode { get; init; } = "";
}

/// <summary>A table of the snapshot.</summary>
internal sealed record SourceTable
{
    public string Name { get; init; } = "";

    /// <summary>Gives the month of a row; null where the table is one file.</summary>
    public string? MonthExpression { get; init; }
}

/// <summary>A column of a table.</summary>
internal sealed record SourceColumn
{
    public string TableName { get; init; } = "";

    public string ColumnName { get; init; } = "";

    public string DataType { get; init; } = "";

    public bool Summed { get; init; }
}

/// <summary>A part of a table.</summary>
internal sealed record SourcePart
{
    public int? Month { get; init; }

    public long Rows { get; init; }

    public string Digest { get; init; } = "";
}
