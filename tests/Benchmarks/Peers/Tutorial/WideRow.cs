using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace CSat.Benchmarks.Peers.Tutorial;

/// <summary>The tutorial's table: a row a form, a column an item.</summary>
internal static class WideRow
{
    /// <summary>Items of a form.</summary>
    public const int Items = 20;

    private const int FormColumns = 7;

    private static readonly string[] Levels = [.. Enumerable.Range(1, Items).Select(item => string.Create(CultureInfo.InvariantCulture, $"level_{item}"))];

    /// <summary>Makes the table.</summary>
    public static string CreateTable { get; } =
        "CREATE TABLE response (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, source_system text NOT NULL, external_id text NOT NULL, round text NOT NULL, "
        + "rating_kind smallint NOT NULL, respondent_kind smallint NOT NULL, responded_at timestamptz NOT NULL, received_at timestamptz NOT NULL, "
        + string.Join(", ", Levels.Select(level => level + " smallint NOT NULL")) + ")";

    /// <summary>Inserts a form and returns its id.</summary>
    public static string Insert { get; } =
        $"INSERT INTO response (source_system, external_id, round, rating_kind, respondent_kind, responded_at, received_at, {string.Join(", ", Levels)}) "
        + $"VALUES ({string.Join(", ", Enumerable.Range(1, FormColumns + Items).Select(place => string.Create(CultureInfo.InvariantCulture, $"${place}")))}) RETURNING id";

    /// <summary>Adds the parameters of <see cref="Insert"/>.</summary>
    public static void AddParameters(NpgsqlParameterCollection parameters)
    {
        NpgsqlDbType[] form =
        [
            NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Smallint, NpgsqlDbType.Smallint, NpgsqlDbType.TimestampTz, NpgsqlDbType.TimestampTz,
        ];
        foreach (var type in form.Concat(Enumerable.Repeat(NpgsqlDbType.Smallint, Items)))
        {
            parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        }
    }

    /// <summary>Sets them to a form.</summary>
    public static void Set(NpgsqlParameterCollection parameters, SubmitRequest form)
    {
        parameters[0].Value = form.SourceSystem;
        parameters[1].Value = form.ExternalId;
        parameters[2].Value = form.Round;
        parameters[3].Value = (short)form.RatingKind;
        parameters[4].Value = (short)form.RespondentKind;
        parameters[5].Value = form.RespondedAt.ToDateTime();
        parameters[6].Value = DateTime.UtcNow;
        for (var item = 0; item < Items; item++)
        {
            parameters[FormColumns + item].Value = (short)form.Levels[item];
        }
    }
}
