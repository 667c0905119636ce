using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace CSat.GrpcRuntime.Server;

/// <summary>Serves the calls of one method: begin, run, end, and the one funnel for faults.</summary>
internal abstract class CallHandler<TService>(MethodOptions options, Activator<TService> activator, MethodType type)
    where TService : class
{
    private readonly bool _streamsRequests = type is MethodType.ClientStreaming or MethodType.DuplexStreaming;

    public async Task HandleAsync(HttpContext http)
    {
        if (!Protocol.Accept(http, options.Logger))
        {
            return;
        }

        var call = ServerCall.Rent(http, options);
        try
        {
            call.Begin();
            var reader = MessageReader.Rent(http.Request.BodyReader, options.ReceiveLimit, options.Encodings.Find(http.Request.Headers.GrpcEncoding));
            if (_streamsRequests)
            {
                LiftBodyLimits(http);
            }

            try
            {
                // Here and not in a method of its own: a call that waits for its request costs one state machine, not three.
                while (!_streamsRequests && reader.WantsMore())
                {
                    reader.Take(await reader.NextAsync(call.Interruption).ConfigureAwait(false));
                }
            }
            catch (IOException)
            {
                call.IsBroken = true;
                throw;
            }

            var service = activator.Create(http);
            try
            {
                await CallAsync(service, call, reader).ConfigureAwait(false);
            }
            finally
            {
                await activator.ReleaseAsync(service).ConfigureAwait(false);
            }

            call.End();
            call.Reusable = type is MethodType.Unary;
        }
        catch (Exception e)
        {
            call.Fail(e);
        }
        finally
        {
            call.Dispose();
        }
    }

    /// <summary>Calls the service, inside the interceptors if there are any (the innermost first), and writes what it answers.</summary>
    protected abstract ValueTask RunAsync(TService service, ServerCall call, MessageReader reader, Interceptor[] interceptors);

    /// <summary>The one request of a call that has one; the reader is given back.</summary>
    protected static TRequest Single<TRequest>(ServerCall call, MessageReader reader, Func<DeserializationContext, TRequest> deserializer)
        where TRequest : class
    {
        try
        {
            var request = reader.ReadSingle(deserializer) ?? throw WireErrors.Incomplete();
            reader.Return();
            return request;
        }
        catch (IOException)
        {
            // Kestrel tells of a connection that broke when it gets its buffer back.
            call.IsBroken = true;
            throw;
        }
    }

    private ValueTask CallAsync(TService service, ServerCall call, MessageReader reader) =>
        options.Interceptors.Length == 0 ? RunAsync(service, call, reader, []) : InterceptAsync(service, call, reader);

    private async ValueTask InterceptAsync(TService service, ServerCall call, MessageReader reader)
    {
        var interceptors = Array.ConvertAll(options.Interceptors, i => i.Create(call.Http));
        try
        {
            await RunAsync(service, call, reader, interceptors).ConfigureAwait(false);
        }
        finally
        {
            for (var i = 0; i < interceptors.Length; i++)
            {
                await options.Interceptors[i].ReleaseAsync(interceptors[i]).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A stream may last, be slow, and carry any number of bytes; the limits are those of its messages.</summary>
    private static void LiftBodyLimits(HttpContext http)
    {
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }
    }
}
