using CSat.Api.Tests.Fixture;
using CSat.Testing;

namespace CSat.Api.Tests;

/// <summary>What stands without a key: health and reflection, asked by a foreign client.</summary>
public sealed class HealthTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_load_balancer_hears_that_the_server_serves_without_a_key()
    {
        const string Script = """
            import { createRequire } from 'node:module';
            const require = createRequire(process.argv[2] + '/package.json');
            const grpc = require('@grpc/grpc-js');
            const client = new grpc.Client(process.argv[1], grpc.credentials.createInsecure());
            client.makeUnaryRequest('/grpc.health.v1.Health/Check', value => value, value => value, Buffer.alloc(0), (error, answer) => {
              console.log(error ? error.message : answer.toString('hex'));
              client.close();
            });
            """;
        await using var node = HostProcess.Start("node", ["--input-type=module", "-e", Script, api.Host.Endpoint["http://".Length..], Repository.Root]);

        (await node.WaitForExitAsync(TimeSpan.FromMinutes(1))).ShouldBe(0, node.Errors);

        // Field 1 (status) = 1 (SERVING).
        node.Output.Trim().ShouldBe("0801");
    }
}
