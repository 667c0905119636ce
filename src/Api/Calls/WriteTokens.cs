using System.Collections.Concurrent;
using System.Data;
using CSat.Postgres.Cells;
using CSat.Postgres.Connections;
using CSat.Sql;
using Grpc.Core;
using Npgsql;

namespace CSat.Api.Calls;

/// <summary>Gives the answers to writing calls their tokens. A write is committed by then: a token that cannot be had is left out, and fails no call.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="logger">Told of tokens that could not be had.</param>
public sealed partial class WriteTokens(CellPools source, ILogger<WriteTokens> logger)
{
    private static readonly string[] Reading = ["Get", "List", "Verify", "Explain", "Check"];

    private readonly ConcurrentDictionary<NpgsqlDataSource, string> _clusters = new();

    /// <summary>Whether an rpc writes, by the verb that its name begins with.</summary>
    /// <param name="method">Full name: "/csat.v1.Service/Method".</param>
    public static bool IsWriting(string method) => !Reading.Any(verb => method.AsSpan(method.LastIndexOf('/') + 1).StartsWith(verb, StringComparison.Ordinal));

    /// <summary>Adds the header to the answer of a call.</summary>
    /// <param name="context">The rpc; nothing of its answer is sent yet.</param>
    /// <param name="organization">The organisation that it wrote in; null for one that was not there before.</param>
    /// <param name="committedBelow">Number above that of the transaction which the call has written in; null where it did not say, and is asked for.</param>
    internal async ValueTask AddHeaderAsync(ServerCallContext context, Guid? organization, ulong? committedBelow)
    {
        if (await FindAsync(organization, committedBelow, context.CancellationToken) is { } token)
        {
            context.GetHttpContext().Response.Headers[WriteToken.Header] = token.ToString();
        }
    }

    /// <summary>Adds the trailer to the end of a stream.</summary>
    /// <param name="context">The rpc.</param>
    /// <param name="organization">The organisation that it wrote in.</param>
    internal async ValueTask AddTrailerAsync(ServerCallContext context, Guid organization)
    {
        if (await FindAsync(organization, null, context.CancellationToken) is { } token)
        {
            context.ResponseTrailers.Add(WriteToken.Header, token.ToString());
        }
    }

    private async ValueTask<WriteToken?> FindAsync(Guid? organization, ulong? committedBelow, CancellationToken cancellation)
    {
        try
        {
            var cell = organization is { } id ? await source.FindAsync(id, cancellation) : source.Home;
            if (committedBelow is { } known && _clusters.TryGetValue(cell, out var cluster))
            {
                return new(cluster, known);
            }

            await using var connection = await cell.OpenPatientlyAsync(cancellation);
            await using var command = new NpgsqlCommand(SqlText.Get("postgres/session/select_horizon.sql"), connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            return new(_clusters[cell] = reader.GetString("system_identifier"), committedBelow ?? reader.GetFieldValue<ulong>("horizon"));
        }
        catch (NpgsqlException exception)
        {
            Missed(logger, context: "postgres/session/select_horizon.sql", exception);
            return null;
        }
    }

    [LoggerMessage(EventId = 1210, Level = LogLevel.Warning, Message = "A write was committed, but its answer has no token: {Context} failed")]
    private static partial void Missed(ILogger logger, string context, Exception exception);
}
