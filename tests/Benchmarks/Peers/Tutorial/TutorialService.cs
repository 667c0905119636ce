using Grpc.Core;
using Npgsql;

namespace CSat.Benchmarks.Peers.Tutorial;

/// <summary>The tutorial service: a connection of the pool, one INSERT of a wide row, which commits by itself. No key, no tenant, no checks.</summary>
internal sealed class TutorialService(NpgsqlDataSource database) : Surveys.SurveysBase
{
    public override async Task<SubmitReply> Submit(SubmitRequest request, ServerCallContext context)
    {
        await using var connection = await database.OpenConnectionAsync(context.CancellationToken);
        await using var insert = new NpgsqlCommand(WideRow.Insert, connection);
        WideRow.AddParameters(insert.Parameters);
        WideRow.Set(insert.Parameters, request);
        return new SubmitReply { Id = (long)(await insert.ExecuteScalarAsync(context.CancellationToken))! };
    }
}
