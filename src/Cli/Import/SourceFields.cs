using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Cli.Mappings;
using CSat.Contracts.V1;

namespace CSat.Cli.Import;

/// <summary>Says which column of the file a field of a row came from, so that a refusal points into the file.</summary>
public static partial class SourceFields
{
    /// <summary>The column of a field of a form; the field itself where no single column gave it.</summary>
    public static string Of(ResponseMapping mapping, ResponseRow row, string field)
    {
        var level = LevelField().Match(field);
        if (level.Success && Index(level) is var item && item < mapping.Items.Count)
        {
            return mapping.Items[item].Column;
        }

        var comment = CommentField().Match(field);
        if (comment.Success && Index(comment) is var index && index < row.Response.Comments.Count)
        {
            return string.Join(" + ", mapping.Comments.Where(column => column.Item == row.Response.Comments[index].Item).Select(column => column.Column));
        }

        return field.Split('.')[^1] switch
        {
            "external_id" => mapping.ExternalId.Column,
            "department" => mapping.Department?.Column ?? field,
            "customer" => mapping.Customer ?? field,
            "responded_at" => mapping.RespondedAt.Column,
            "sent_at" => mapping.SentAt?.Column ?? field,
            "returned_at" => mapping.ReturnedAt?.Column ?? field,
            "collected_by" => mapping.CollectedBy ?? field,
            "competitor" => mapping.Rating.CompanyColumn ?? field,
            "rating_kind" => mapping.Rating.Kind.Column ?? field,
            "respondent_kind" => mapping.Respondent.Column ?? field,
            "round" => mapping.Rounds.Column ?? mapping.RespondedAt.Column,
            _ => field,
        };
    }

    /// <summary>The column of a field of a complaint; the field itself where no single column gave it.</summary>
    public static string Of(ComplaintMapping mapping, string field) => field.Split('.')[^1] switch
    {
        "external_id" => mapping.ExternalId.Column,
        "received_at" => mapping.ReceivedAt.Column,
        "customer_due_at" => mapping.CustomerDueAt?.Column ?? field,
        "channel" => mapping.Channel.Column ?? field,
        "category" => mapping.Category.Column ?? field,
        "offering" => mapping.Offering?.Column ?? field,
        "department" => mapping.Department?.Column ?? field,
        "customer" => mapping.Customer ?? field,
        "assigned_to" => mapping.Handler ?? field,
        "description" when mapping.Description is { Columns: [var only] } => only,
        _ => field,
    };

    /// <summary>The column of a field of a customer; the field itself where no single column gave it.</summary>
    public static string Of(CustomerMapping mapping, string field)
    {
        const string Person = "fields.";
        var name = field.StartsWith("customer.", StringComparison.Ordinal) ? field["customer.".Length..] : field;
        return name switch
        {
            "code" => mapping.ExternalId.Column,
            "class" => mapping.Class.Column ?? field,
            "kind" => mapping.Kind?.Column ?? field,
            "department" => mapping.Department?.Column ?? field,
            "resident" => mapping.Resident?.Column ?? field,
            "occupied_since" => mapping.OccupiedSince?.Column ?? field,
            _ when name.StartsWith(Person, StringComparison.Ordinal) => mapping.Fields.FirstOrDefault(column => column.Code == name[Person.Length..])?.Column ?? field,
            _ => field,
        };
    }

    private static int Index(Match match) => int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"levels\[(\d{1,4})\]")]
    private static partial Regex LevelField();

    [GeneratedRegex(@"comments\[(\d{1,4})\]")]
    private static partial Regex CommentField();
}
