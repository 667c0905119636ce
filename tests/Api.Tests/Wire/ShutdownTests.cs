using CSat.Api.Tests.Fixture;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.Api.Tests.Wire;

/// <summary>A server that stops.</summary>
public sealed class ShutdownTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_call_under_way_is_answered_and_a_new_one_is_not_taken()
    {
        var organization = await api.CreateOrganizationAsync();
        await using var host = await api.StartHostAsync();
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        var stopping = new TestOrganization(organization.Code, channel, organization.Key);
        Task stopped;
        AsyncUnaryCall<Contracts.V1.Complaint> call;
        await using (var held = await TableLock.TakeAsync(api.Postgres, "csat.complaint_event"))
        {
            call = stopping.RegisterAsync(TestOrganization.Complaint("last"));
            await held.UntilSomebodyWaitsAsync();
            stopped = host.StopAsync();
        }

        (await call).Number.ShouldEndWith("-000001");
        await stopped;
        (await Should.ThrowAsync<RpcException>(async () => await stopping.RegisterAsync(TestOrganization.Complaint("later")))).StatusCode.ShouldBe(StatusCode.Unavailable);
    }
}
