using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Grpc.Health.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace Grpc.HealthCheck;

/// <summary>A health service whose statuses are set by hand.</summary>
public class HealthServiceImpl : Grpc.Health.V1.Health.HealthBase
{
    private readonly Dictionary<string, ServingStatus> _statuses = [];
    private readonly ConcurrentDictionary<Channel<ServingStatus>, string> _watchers = new();

    /// <summary>Sets a service's health.</summary>
    public void SetStatus(string service, ServingStatus status)
    {
        lock (_statuses)
        {
            var before = StatusOf(service);
            _statuses[service] = status;
            Tell(service, before);
        }
    }

    /// <summary>Forgets a service's health.</summary>
    public void ClearStatus(string service)
    {
        lock (_statuses)
        {
            var before = StatusOf(service);
            _statuses.Remove(service);
            Tell(service, before);
        }
    }

    /// <summary>Forgets the health of all services.</summary>
    public void ClearAll()
    {
        lock (_statuses)
        {
            _statuses.Keys.ToList().ForEach(ClearStatus);
        }
    }

    /// <inheritdoc />
    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (_statuses)
        {
            return _statuses.TryGetValue(request.Service, out var status)
                ? Task.FromResult(new HealthCheckResponse { Status = status })
                : throw new RpcException(new Status(StatusCode.NotFound, ""));
        }
    }

    /// <inheritdoc />
    public override async Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(responseStream);
        ArgumentNullException.ThrowIfNull(context);

        // A slow watcher needs the last status only.
        var changes = Channel.CreateBounded<ServingStatus>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_statuses)
        {
            _watchers[changes] = request.Service;
            changes.Writer.TryWrite(StatusOf(request.Service));
        }

        try
        {
            await foreach (var status in changes.Reader.ReadAllAsync(context.CancellationToken).ConfigureAwait(false))
            {
                await responseStream.WriteAsync(new HealthCheckResponse { Status = status }).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            // The watcher has gone, which is how a watch ends.
        }
        finally
        {
            _watchers.TryRemove(changes, out _);
        }
    }

    private ServingStatus StatusOf(string service) => _statuses.GetValueOrDefault(service, ServingStatus.ServiceUnknown);

    private void Tell(string service, ServingStatus before)
    {
        var status = StatusOf(service);
        foreach (var (watcher, _) in status == before ? [] : _watchers.Where(w => w.Value == service))
        {
            watcher.Writer.TryWrite(status);
        }
    }
}
