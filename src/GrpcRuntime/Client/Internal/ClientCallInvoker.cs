using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.GrpcRuntime.Client;

internal sealed class ClientCallInvoker(GrpcChannel channel) : CallInvoker
{
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        using var call = AsyncUnaryCall(method, host, options, request);
        return call.ResponseAsync.GetAwaiter().GetResult();
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = Create(method, host, options);
        call.StartSingle(request);
        return new(call.ReadSingleAsync(), Parts<TRequest, TResponse>.Headers, Parts<TRequest, TResponse>.Status, Parts<TRequest, TResponse>.Trailers, Parts<TRequest, TResponse>.Dispose, call);
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = Create(method, host, options);
        call.StartSingle(request);
        return new(
            new ResponseReader<TRequest, TResponse>(call),
            Parts<TRequest, TResponse>.Headers,
            Parts<TRequest, TResponse>.Status,
            Parts<TRequest, TResponse>.Trailers,
            Parts<TRequest, TResponse>.Dispose,
            call);
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var call = Create(method, host, options);
        call.StartStream();
        return new(
            new RequestWriter<TRequest, TResponse>(call),
            call.ReadSingleAsync(),
            Parts<TRequest, TResponse>.Headers,
            Parts<TRequest, TResponse>.Status,
            Parts<TRequest, TResponse>.Trailers,
            Parts<TRequest, TResponse>.Dispose,
            call);
    }

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var call = Create(method, host, options);
        call.StartStream();
        return new(
            new RequestWriter<TRequest, TResponse>(call),
            new ResponseReader<TRequest, TResponse>(call),
            Parts<TRequest, TResponse>.Headers,
            Parts<TRequest, TResponse>.Status,
            Parts<TRequest, TResponse>.Trailers,
            Parts<TRequest, TResponse>.Dispose,
            call);
    }

    private ClientCall<TRequest, TResponse> Create<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options)
        where TRequest : class
        where TResponse : class => host is null
        ? new(channel, method, options)
        : throw new NotSupportedException("A host of its own for a call is not supported; create a channel to that host.");

    /// <summary>The functions of a call object, created once per pair of message types.</summary>
    private static class Parts<TRequest, TResponse>
        where TRequest : class
        where TResponse : class
    {
        public static readonly Func<object, Task<Metadata>> Headers = call => ((ClientCall<TRequest, TResponse>)call).ReadHeadersAsync();
        public static readonly Func<object, Status> Status = call => ((ClientCall<TRequest, TResponse>)call).GetStatus();
        public static readonly Func<object, Metadata> Trailers = call => ((ClientCall<TRequest, TResponse>)call).GetTrailers();
        public static readonly Action<object> Dispose = call => ((ClientCall<TRequest, TResponse>)call).Dispose();
    }
}
