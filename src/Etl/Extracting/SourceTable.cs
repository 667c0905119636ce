namespace CSat.Etl.Extracting;

/// <summary>A small table of the source that is taken over as it is.</summary>
/// <param name="Sql">Path of its statement.</param>
/// <param name="RawTable">The table of the scratch database that takes its columns, in the same order.</param>
internal sealed record SourceTable(string Sql, string RawTable)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SourceTable> All =
    [
        new("postgres/extract/department.sql", "department"),
        new("postgres/extract/item.sql", "item"),
        new("postgres/extract/competitor.sql", "competitor"),
        new("postgres/extract/offering.sql", "offering"),
        new("postgres/extract/complaint_category.sql", "complaint_category"),
        new("postgres/extract/target.sql", "target"),
        new("postgres/extract/questionnaire_version.sql", "questionnaire_version"),
        new("postgres/extract/questionnaire_item.sql", "questionnaire_item"),
        new("postgres/extract/round.sql", "round"),
        new("postgres/extract/response_comment.sql", "response_comment"),
        new("postgres/extract/complaint.sql", "complaint"),
        new("postgres/extract/complaint_event.sql", "complaint_event"),
    ];
}
