using CSat.Etl.Loading;
using CSat.Etl.Running;
using CSat.Etl.Transforming;
using CSat.Sql;
using Dapper;

namespace CSat.Etl.Increments;

/// <summary>What an increment does to the copy of the file before, beside what every run does: a step each in Load, Transform and Check.</summary>
internal static class Increment
{
    // So many are held in memory without a thought; beyond that reading all is as cheap where most have changed.
    private const long FewForms = 10_000;

    /// <summary>Takes the forms that have changed out of the facts, and sets aside what follows from them.</summary>
    /// <exception cref="RebuildNeededException">The facts that are there would have to be made anew, or most forms have changed.</exception>
    public static async Task TakeOutChangedAsync(EtlContext context, CancellationToken cancellation)
    {
        var database = context.Database;
        if (database.Connection.Query<string>(SqlText.Get("warehouse/build/read_lost_basis.sql")).Any())
        {
            throw new RebuildNeededException(RebuildReason.BasisChanged);
        }

        await ReadChangedAsync(context, cancellation).ConfigureAwait(false);
        var (changed, present) = database.Connection.QuerySingle<(long Changed, long Present)>(SqlText.Get("warehouse/build/read_changes.sql"));
        if (changed > Math.Max(present, FewForms))
        {
            throw new RebuildNeededException(RebuildReason.ManyChanges);
        }

        context.FormsChanged = changed;
        database.Run("warehouse/responses/remove_changed.sql");
        database.Run("warehouse/responses/scope_removed.sql");
        WriteRemovedForms(database);
        foreach (var mart in changed > 0 ? Models.Additive : [])
        {
            mart.SetAside(database);
        }

        database.Run("warehouse/build/clear_form_sums.sql");
        database.Run(Models.FormRecount);
        database.Run("warehouse/meta/take_off_removed.sql");
    }

    /// <summary>When the changed forms have come: carries the counts of the file before over.</summary>
    public static void CarryOver(EtlContext context)
    {
        var database = context.Database;
        database.Run("warehouse/responses/touched_days.sql");
        database.Run("warehouse/meta/carry_counts.sql");
        database.Run("warehouse/responses/scope_added.sql");
    }

    private static async Task ReadChangedAsync(EtlContext context, CancellationToken cancellation)
    {
        using var rows = context.Database.AppendRaw("changed_form");
        await using var reader = await context.Source.ReadAsync(SqlText.Get("postgres/extract/changed_responses.sql"), cancellation).ConfigureAwait(false);
        var number = reader.GetOrdinal("number");
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            rows.Add(reader.GetInt64(number));
        }
    }

    /// <summary>The sums over the forms taken out, added up by what adds them up as forms stream by.</summary>
    private static void WriteRemovedForms(BuildDatabase database)
    {
        var sums = new FormSumsByRound();
        var form = default(long?);
        foreach (var rating in database.Connection.Query<RemovedRating>(SqlText.Get("warehouse/build/read_removed_ratings.sql"), buffered: false))
        {
            if (rating.ResponseKey != form)
            {
                if (form is not null)
                {
                    sums.End();
                }

                form = rating.ResponseKey;
                sums.Begin(new RatingHead(rating.ResponseKey, 0, rating.RoundKey, rating.CompetitorKey, 0, rating.RatingKind, 0, QuestionnaireKeys.Unknown));
            }

            sums.Add([rating.DepartmentKey], [rating.Points], [rating.BestPoints], [rating.Satisfied]);
        }

        if (form is not null)
        {
            sums.End();
        }

        using var rows = database.AppendRaw("form_sum");
        sums.Write(rows);
    }

    private sealed class RemovedRating
    {
        public long ResponseKey { get; init; }

        public int RoundKey { get; init; }

        public sbyte RatingKind { get; init; }

        public int CompetitorKey { get; init; }

        public int DepartmentKey { get; init; }

        public int Points { get; init; }

        public int BestPoints { get; init; }

        public sbyte Satisfied { get; init; }
    }
}
