using System.Text.RegularExpressions;
using CSat.Sql;

namespace CSat.Etl.Tests.Checking;

/// <summary>
/// The digests by which PostgreSQL and the warehouse are compared are spelled twice, in two dialects, out of one list of columns: the lists here. When a column
/// comes, it is added here, and the test says what the two files must hold.
/// </summary>
public sealed partial class DigestColumnTests
{
    /// <summary>Columns of a complaint as the source and as the warehouse name them, and how they are written.</summary>
    private static readonly (string Source, string Warehouse, Kind Kind)[] Complaint =
    [
        ("complaint_id", "complaint_id", Kind.Plain),
        ("number", "number", Kind.Plain),
        ("channel", "channel_code", Kind.Plain),
        ("customer", "customer_code", Kind.Code),
        ("state", "state", Kind.Plain),
        ("verdict", "verdict", Kind.Optional),
        ("reopen_count", "reopen_count", Kind.Plain),
        ("received_at", "received_at", Kind.Moment),
        ("confirmed_at", "confirmed_at", Kind.OptionalMoment),
        ("notified_at", "notified_at", Kind.OptionalMoment),
        ("assigned_at", "assigned_at", Kind.OptionalMoment),
        ("answered_at", "answered_at", Kind.OptionalMoment),
        ("verdict_at", "verdict_at", Kind.OptionalMoment),
        ("closed_at", "closed_at", Kind.OptionalMoment),
        ("reopened_at", "reopened_at", Kind.OptionalMoment),
    ];

    /// <summary>Columns of a form in the order in which they are streamed, with the function that gives their binary form.</summary>
    private static readonly (string Name, string Send, bool Nullable)[] Form =
    [
        ("number", "int8send", false),
        ("response_id", "uuid_send", false),
        ("round_id", "uuid_send", false),
        ("questionnaire_version_id", "uuid_send", false),
        ("rating_kind", "int2send", false),
        ("respondent_kind", "int2send", false),
        ("competitor_id", "uuid_send", true),
        ("responded_at", "timestamptz_send", false),
        ("levels", "array_send", false),
        ("attributes", "jsonb_send", true),
        ("sent_at", "timestamptz_send", true),
        ("department_id", "uuid_send", true),
        ("customer", "textsend", true),
        ("weight", "float8send", true),
        ("scored", "boolsend", false),
        ("returned_at", "timestamptz_send", true),
        ("collected_by_id", "uuid_send", true),
    ];

    private enum Kind
    {
        Plain,
        Code,
        Optional,
        Moment,
        OptionalMoment,
    }

    [Fact]
    public void Both_sides_digest_the_same_columns_of_a_complaint()
    {
        Said("warehouse/complaints/count_complaints.sql").ShouldContain(
            $"md5(concat_ws('|', {string.Join(", ", Complaint.Select(column => Written(column.Source, column.Kind, name => $"(extract(epoch FROM {name}) * 1000000)::bigint")))}))");
        Said("warehouse/complaints/recount_complaints.sql").ShouldContain(
            $"md5(concat_ws('|', {string.Join(", ", Complaint.Select(column => Written(column.Warehouse, column.Kind, name => $"epoch_us({name})")))}))");
    }

    [Fact]
    public void The_columns_of_a_form_that_are_streamed_are_those_that_are_digested()
    {
        Said("postgres/extract/copy_responses.sql").ShouldContain($"SELECT {string.Join(", ", Form.Select(column => column.Name))} FROM csat.response");
        Said("warehouse/responses/count_responses.sql").ShouldContain(
            $"crc32c( {string.Join(" || ", Form.Select(column => column.Nullable ? $"coalesce({column.Send}({column.Name}), '')" : $"{column.Send}({column.Name})"))})");
    }

    private static string Written(string name, Kind kind, Func<string, string> micros) => kind switch
    {
        Kind.Code => $"coalesce({name}, '')",
        Kind.Optional => $"coalesce({name}, '-')",
        Kind.Moment => micros(name),
        Kind.OptionalMoment => $"coalesce({micros(name)}, 0)",
        _ => name,
    };

    private static string Said(string path) => Space().Replace(Remark().Replace(SqlText.Get(path), ""), " ");

    [GeneratedRegex(@"--[^\n]*")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
