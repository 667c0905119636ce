using System.Collections.Concurrent;
using Grpc.Core;
using Npgsql;

namespace CSat.Benchmarks.Peers.Tutorial;

/// <summary>The tutorial service with connections that it keeps open, each with its statement prepared.</summary>
internal sealed class PreparedTutorialService(NpgsqlDataSource database) : Surveys.SurveysBase
{
    private readonly ConcurrentBag<NpgsqlCommand> _idle = [];

    public override async Task<SubmitReply> Submit(SubmitRequest request, ServerCallContext context)
    {
        var insert = _idle.TryTake(out var kept) ? kept : await OpenAsync(context.CancellationToken);
        WideRow.Set(insert.Parameters, request);
        var id = (long)(await insert.ExecuteScalarAsync(context.CancellationToken))!;
        _idle.Add(insert);
        return new SubmitReply { Id = id };
    }

    private async Task<NpgsqlCommand> OpenAsync(CancellationToken cancellation)
    {
        var insert = new NpgsqlCommand(WideRow.Insert, await database.OpenConnectionAsync(cancellation));
        WideRow.AddParameters(insert.Parameters);
        await insert.PrepareAsync(cancellation);
        return insert;
    }
}
