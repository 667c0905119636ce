using CSat.GrpcRuntime.Tests.Protos;
using Google.Protobuf;
using Grpc.Core;

namespace CSat.GrpcRuntime.Tests.Fixtures;

/// <summary>Does what the request's mode says; what a test must see of the server's side lands in <see cref="CallLog" />.</summary>
public sealed class GreeterService(CallLog log) : Greeter.GreeterBase
{
    public override async Task<Greeting> Say(Hello request, ServerCallContext context)
    {
        switch (request.Mode)
        {
            case "fail":
                throw new InvalidOperationException("secret detail");
            case "refuse":
                throw new RpcException(new Status(StatusCode.FailedPrecondition, "圆 100% \t\n no"), new Metadata { { "why", "closed" }, { "why-bin", [1, 2, 250] } });
            case "status":
                context.Status = new Status(StatusCode.Aborted, "set");
                context.ResponseTrailers.Add("left", "behind");
                return new Greeting();
            case "null":
                return null!;
            case "wait":
                await log.WaitForCancelAsync(context);
                break;
            case "ignore-cancel":
                await log.Released;
                log.Add("ran on");
                break;
            case "echo":
                await context.WriteResponseHeadersAsync(Echo(context.RequestHeaders));
                foreach (var entry in Echo(context.RequestHeaders))
                {
                    context.ResponseTrailers.Add(entry);
                }

                break;
            case "keep":
                log.Kept = context;
                break;
            case "gzip":
                await context.WriteResponseHeadersAsync(new Metadata { { "grpc-internal-encoding-request", "gzip" } });
                break;
            case "peer":
                var peer = context.AuthContext;
                return new Greeting { Text = $"{peer.IsPeerAuthenticated}|{peer.PeerIdentityPropertyName}|{string.Join(',', peer.Properties.Select(p => p.Name + "=" + p.Value))}" };
            case "describe":
                return new Greeting { Text = $"{context.Method}|{context.Host}|{context.Peer}|{context.Deadline:O}|{context.AuthContext.IsPeerAuthenticated}" };
        }

        return new Greeting { Text = "Hello " + request.Name, Count = request.Count, Payload = request.Count > 0 ? ByteString.CopyFrom(new byte[request.Count]) : request.Payload };
    }

    public override async Task<Greeting> Collect(IAsyncStreamReader<Hello> requestStream, ServerCallContext context)
    {
        var greeting = new Greeting();
        await foreach (var hello in requestStream.ReadAllAsync(context.CancellationToken))
        {
            if (hello.Mode == "refuse")
            {
                throw new RpcException(new Status(StatusCode.InvalidArgument, "refused " + hello.Name));
            }

            if (hello.Mode == "pause")
            {
                log.Enter();
                await log.Released;
            }

            if (hello.Mode == "read-on")
            {
                log.Enter();
                await log.Released;
                await requestStream.MoveNext(CancellationToken.None);
            }

            if (hello.Mode == "wait")
            {
                await log.WaitForCancelAsync(context);
            }

            greeting.Count++;
            greeting.Text += hello.Name;
        }

        return greeting;
    }

    public override async Task Repeat(Hello request, IServerStreamWriter<Greeting> responseStream, ServerCallContext context)
    {
        responseStream.WriteOptions = request.Mode == "hint" ? new WriteOptions(WriteFlags.BufferHint) : null;
        for (var i = 0; i < request.Count; i++)
        {
            if (request.Mode == "fail-late" && i == request.Count - 1)
            {
                throw new RpcException(new Status(StatusCode.DataLoss, "late"));
            }

            await responseStream.WriteAsync(new Greeting { Text = request.Name, Count = i, Payload = request.Payload });
            log.Written = i + 1;
            if (request.Mode == "wait" && i == 0)
            {
                await log.WaitForCancelAsync(context);
            }
        }
    }

    public override async Task Chat(IAsyncStreamReader<Hello> requestStream, IServerStreamWriter<Greeting> responseStream, ServerCallContext context)
    {
        while (await requestStream.MoveNext())
        {
            await responseStream.WriteAsync(new Greeting { Text = requestStream.Current.Name });
        }
    }

    private static Metadata Echo(Metadata headers)
    {
        var echo = new Metadata { { "y-twice", "1" }, { "y-twice", "2" }, { "y-twice-bin", [1] }, { "y-twice-bin", [2] } };
        foreach (var entry in headers.Where(h => h.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            echo.Add(entry);
        }

        return echo;
    }
}
