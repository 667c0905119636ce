using System.Text.Json;
using Npgsql;

namespace CSat.Api.Responses;

/// <summary>The content of a stored response, to say in which fields another differs.</summary>
internal sealed record StoredContent(
    Guid RoundId, short RatingKind, short RespondentKind, Guid? CompetitorId, DateTime RespondedAt, short[] Levels, string? Attributes, short[] CommentPositions, string[] Comments)
{
    public static StoredContent Read(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetInt16(1), reader.GetInt16(2), reader.IsDBNull(3) ? null : reader.GetGuid(3), reader.GetDateTime(4),
        reader.GetFieldValue<short[]>(5), reader.IsDBNull(6) ? null : reader.GetString(6), reader.GetFieldValue<short[]>(7), reader.GetFieldValue<string[]>(8));

    /// <summary>The names of the fields in which a response differs.</summary>
    public IReadOnlyList<string> DifferencesTo(AcceptedResponse response)
    {
        var fields = new List<string>();
        AddIf(RoundId != response.RoundId, "round");
        AddIf(RatingKind != response.RatingKind, "rating_kind");
        AddIf(RespondentKind != response.RespondentKind, "respondent_kind");
        AddIf(CompetitorId != response.CompetitorId, "competitor");
        AddIf(RespondedAt != response.RespondedAt, "responded_at");
        AddIf(!Levels.AsSpan().SequenceEqual(response.Levels), "levels");
        AddIf(!CommentPositions.Zip(Comments).SequenceEqual(response.Comments), "comments");
        AddIf(!SameAttributes(response.Attributes), "attributes");
        return fields;

        void AddIf(bool differs, string field)
        {
            if (differs)
            {
                fields.Add(field);
            }
        }
    }

    // jsonb keeps neither the order of the keys nor the spaces.
    private bool SameAttributes(string? other)
    {
        if (Attributes is null || other is null)
        {
            return Attributes == other;
        }

        using var mine = JsonDocument.Parse(Attributes);
        using var theirs = JsonDocument.Parse(other);
        return JsonElement.DeepEquals(mine.RootElement, theirs.RootElement);
    }
}
