using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Grpc.Core;

namespace CSat.GrpcRuntime.Tests.Server;

public sealed class ContextTests
{
    [Fact]
    public async Task Service_is_tested_with_a_context_of_the_tests_own()
    {
        var context = new MadeUpContext();
        var greeting = await new GreeterService(new CallLog()).Say(new Hello { Name = "test", Mode = "echo" }, context);
        greeting.Text.ShouldBe("Hello test");
        context.Sent.ShouldNotBeNull().GetValue("x-a").ShouldBe("1");
    }

    private sealed class MadeUpContext : ServerCallContext
    {
        public Metadata? Sent { get; private set; }

        protected override string MethodCore => "/m";

        protected override string HostCore => "h";

        protected override string PeerCore => "p";

        protected override DateTime DeadlineCore => DateTime.MaxValue;

        protected override Metadata RequestHeadersCore { get; } = new() { { "x-a", "1" } };

        protected override CancellationToken CancellationTokenCore => CancellationToken.None;

        protected override Metadata ResponseTrailersCore { get; } = [];

        protected override Status StatusCore { get; set; }

        protected override WriteOptions? WriteOptionsCore { get; set; }

        protected override AuthContext AuthContextCore => new(null, []);

        protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders)
        {
            Sent = responseHeaders;
            return Task.CompletedTask;
        }

        protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) => throw new NotSupportedException();
    }
}
