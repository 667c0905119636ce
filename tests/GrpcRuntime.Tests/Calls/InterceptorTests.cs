using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.GrpcRuntime.Tests.Calls;

public sealed class InterceptorTests
{
    [Fact]
    public async Task Server_interceptors_surround_all_four_shapes_first_one_outermost()
    {
        await using var server = await GreeterServer.StartAsync(o =>
        {
            o.Interceptors.Add<NamedInterceptor>("outer");
            o.Interceptors.Add<NamedInterceptor>("inner");
        });
        await server.Client.SayAsync(new Hello());
        using var collect = server.Client.Collect();
        await collect.RequestStream.CompleteAsync();
        await collect;
        using var repeat = server.Client.Repeat(new Hello());
        await repeat.ResponseStream.MoveNext();
        using var chat = server.Client.Chat();
        await chat.RequestStream.CompleteAsync();
        await chat.ResponseStream.MoveNext();
        var shapes = new[] { "unary", "client", "server", "duplex" };
        server.Log.Lines.ShouldBe(shapes.SelectMany(s => new[] { $"outer {s} in", $"inner {s} in", $"inner {s} out", $"outer {s} out" }));
    }

    [Fact]
    public async Task Client_interceptors_surround_the_call_first_one_outermost()
    {
        await using var server = await GreeterServer.StartAsync();
        var order = new List<string>();
        var invoker = server.Channel.Intercept(new Recorder("a", order), new Recorder("b", order)).Intercept(h =>
        {
            h.Add("x-added", "yes");
            return h;
        });
        using var call = new Greeter.GreeterClient(invoker).SayAsync(new Hello { Mode = "echo" });
        await call;
        order.ShouldBe(["a", "b"]);
        call.GetTrailers().GetValue("x-added").ShouldBe("yes");
    }

    [Fact]
    public void Type_that_is_no_interceptor_is_refused() =>
        Should.Throw<ArgumentException>(() => new Grpc.AspNetCore.Server.GrpcServiceOptions().Interceptors.Add(typeof(string)));

    private sealed class Recorder(string name, List<string> order) : Interceptor
    {
        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            order.Add(name);
            return continuation(request, context);
        }
    }
}
