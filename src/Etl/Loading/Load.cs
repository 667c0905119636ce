using CSat.Etl.Extracting;
using CSat.Etl.Increments;
using CSat.Etl.Running;
using CSat.Etl.Transforming;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Loading;

/// <summary>Step 3: gives keys, then streams the forms into the facts: all of them in up to two ranges of time at once, or those that have changed in place of what was there.</summary>
internal static class Load
{
    public static async Task RunAsync(EtlContext context, CancellationToken cancellation)
    {
        context.Database.Run(Models.Loaded);
        if (!context.IsIncrement)
        {
            foreach (var fact in Models.Streamed)
            {
                context.Database.RunAtOnce(fact);
            }
        }
        else
        {
            await Increment.TakeOutChangedAsync(context, cancellation).ConfigureAwait(false);
        }

        var keys = SourceKeys.Read(context);
        var streams = new List<ResponseStream>();
        var running = new List<Task>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var written = Task.CompletedTask;
        foreach (var range in context.IsIncrement ? [ResponseRange.Whole] : ResponseRange.Divide(context.ResponseDays, context.Zone, context.Settings.Streams))
        {
            var stream = new ResponseStream(keys, context);
            streams.Add(stream);
            written = StreamAsync(context, range, stream, written, stop);
            running.Add(written);
        }

        await Task.WhenAll(running).ConfigureAwait(false);
        WritePassed(context, streams);
        WriteForms(context, streams);
        context.FormsRead = streams.Sum(stream => stream.Responses);
        (context.Responses, context.Ratings) = context.Database.Connection.QuerySingle<(long, long)>(SqlText.Get("warehouse/build/read_contents.sql"));
        if (context.IsIncrement)
        {
            Increment.CarryOver(context);
        }
        else
        {
            context.Database.Run("warehouse/responses/scope_all.sql");
        }

        await Calendar.WriteAsync(context, cancellation).ConfigureAwait(false);
    }

    /// <summary>Rows become part of the tables in the order of the commits: a range waits for the ones before it, so that the facts are in date order.</summary>
    private static async Task StreamAsync(EtlContext context, ResponseRange range, ResponseStream stream, Task before, CancellationTokenSource stop)
    {
        try
        {
            using var connection = context.Database.OpenBeside();
            using var transaction = connection.BeginTransaction();
            await Task.Run(() => CopyAsync(context.Source, range, stream, connection, stop.Token), stop.Token).ConfigureAwait(false);
            await before.ConfigureAwait(false);
            transaction.Commit();
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task CopyAsync(SourceSnapshot source, ResponseRange range, ResponseStream stream, DuckDBConnection connection, CancellationToken cancellation)
    {
        await using var session = await source.OpenSessionAsync(cancellation).ConfigureAwait(false);
        await using var copy = await session.OpenResponsesAsync(range.From, range.Until, cancellation).ConfigureAwait(false);
        stream.Run(copy, connection, cancellation);
    }

    private static void WriteForms(EtlContext context, List<ResponseStream> streams)
    {
        using var rows = context.Database.AppendRaw("form_sum");
        streams.ForEach(stream => stream.Forms.Write(rows));
    }

    private static void WritePassed(EtlContext context, List<ResponseStream> streams)
    {
        using var counts = context.Database.AppendRaw("passed_count");
        foreach (var (day, passed) in streams.SelectMany(stream => stream.Passed))
        {
            counts.AddCount("fct_response", day, "place_digest", passed.ResponsePlaces);
            counts.AddCount("fct_blank_form", day, "place_digest", passed.BlankPlaces);
            counts.AddCount("fct_rating", day, "place_digest", passed.RatingPlaces);
            if (passed.ApartRatings > 0)
            {
                counts.AddCount("fct_own_scale_rating", day, "place_digest", passed.ApartPlaces);
            }
        }
    }
}
