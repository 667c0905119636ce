using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace CSat.GrpcRuntime.Server;

/// <summary>Serves the calls of one method: begin, run, end, and the one funnel for faults.</summary>
internal abstract class CallHandler<TService>(MethodOptions options, Activator<TService> activator, bool streamsRequests)
    where TService : class
{
    public async Task HandleAsync(HttpContext http)
    {
        if (!Protocol.Accept(http, options.Logger))
        {
            return;
        }

        if (streamsRequests)
        {
            LiftBodyLimits(http);
        }

        using var call = new ServerCall(http, options);
        try
        {
            call.Begin();
            var service = activator.Create(http);
            try
            {
                if (options.Interceptors.Length == 0)
                {
                    await RunAsync(service, call).ConfigureAwait(false);
                }
                else
                {
                    await InterceptAsync(service, call).ConfigureAwait(false);
                }
            }
            finally
            {
                await activator.ReleaseAsync(service).ConfigureAwait(false);
            }

            call.End();
            if (!streamsRequests && !call.DeadlinePassed)
            {
                call.ReturnReader();
            }
        }
        catch (Exception e)
        {
            call.Fail(e);
        }
    }

    /// <summary>Reads, calls the service, writes.</summary>
    protected abstract ValueTask RunAsync(TService service, ServerCall call);

    /// <summary>The same with interceptors around the service, given innermost first.</summary>
    protected abstract ValueTask RunAsync(TService service, ServerCall call, Interceptor[] interceptors);

    private async ValueTask InterceptAsync(TService service, ServerCall call)
    {
        var interceptors = Array.ConvertAll(options.Interceptors, i => i.Create(call.Http));
        try
        {
            await RunAsync(service, call, interceptors).ConfigureAwait(false);
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
