using CSat.Cli.Connection;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Cli.Import;

/// <summary>Sends batches on client streams, several messages a flush.</summary>
/// <param name="connection">The service.</param>
public sealed class ImportStreams(ServiceConnection connection)
{
    /// <summary>Sends forms.</summary>
    public async Task<ImportResponsesResponse> SendAsync(IReadOnlyList<ImportResponsesRequest> batch, CancellationToken cancellation)
    {
        using var call = connection.Responses.ImportResponses(connection.Call(cancellation));
        return await SendAsync(call, batch, cancellation).ConfigureAwait(false);
    }

    /// <summary>Sends complaints.</summary>
    public async Task<ImportResponsesResponse> SendAsync(IReadOnlyList<ImportComplaintsRequest> batch, CancellationToken cancellation)
    {
        using var call = connection.Complaints.ImportComplaints(connection.Call(cancellation));
        return await SendAsync(call, batch, cancellation).ConfigureAwait(false);
    }

    private static async Task<ImportResponsesResponse> SendAsync<T>(AsyncClientStreamingCall<T, ImportResponsesResponse> call, IReadOnlyList<T> batch, CancellationToken cancellation)
    {
        call.RequestStream.WriteOptions = new WriteOptions(WriteFlags.BufferHint);
        try
        {
            foreach (var request in batch)
            {
                await call.RequestStream.WriteAsync(request, cancellation).ConfigureAwait(false);
            }

            await call.RequestStream.CompleteAsync().ConfigureAwait(false);
        }
        catch (RpcException)
        {
            // The call has ended before its stream: its own status says why.
        }

        return await call.ResponseAsync.ConfigureAwait(false);
    }
}
