using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>Somebody holds rows of one organisation locked: its callers wait, or are told to come again, and nobody else's.</summary>
public sealed class LockedRowTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_submissions_of_others_go_in_meanwhile_and_its_own_afterwards()
    {
        var locked = await api.CreateOrganizationAsync();
        var other = await api.CreateOrganizationAsync();
        Task<SubmitResponseResponse>[] waiting;
        await using (await RowLock.TakeRoundsAsync(api.Postgres, locked.Code))
        {
            waiting = [.. Enumerable.Range(0, 40).Select(i => SubmitAsync(locked, $"locked-{i}"))];
            for (var i = 0; i < 20; i++)
            {
                (await SubmitAsync(other, $"one-{i}").WaitAsync(Patience)).Outcome.ShouldBe(SubmitOutcome.Stored);
            }

            (await Task.WhenAll(Enumerable.Range(0, 40).Select(i => SubmitAsync(other, $"many-{i}"))).WaitAsync(Patience)).ShouldAllBe(answer => answer.Outcome == SubmitOutcome.Stored);
            waiting.ShouldAllBe(call => !call.IsCompletedSuccessfully);
        }

        for (var i = 0; i < waiting.Length; i++)
        {
            await StoredInTheEndAsync(waiting[i], () => SubmitAsync(locked, $"locked-{i}"));
        }

        (await StoredOfAsync(locked)).ShouldBe(40);
        (await StoredOfAsync(other)).ShouldBe(60);
    }

    [Fact]
    public async Task The_imports_of_others_go_in_meanwhile_and_its_own_afterwards()
    {
        var locked = await api.CreateOrganizationAsync();
        var other = await api.CreateOrganizationAsync();
        Task<ImportOutcome>[] waiting;
        await using (await RowLock.TakeRoundsAsync(api.Postgres, locked.Code))
        {
            waiting = [.. Enumerable.Range(0, 3).Select(import => locked.ImportAsync(Enumerable.Range(0, 50).Select(i => TestOrganization.Form($"{import}-{i}"))))];
            (await other.ImportAsync(Enumerable.Range(0, 2_500).Select(i => TestOrganization.Form($"{i}"))).WaitAsync(Patience)).Stored.ShouldBe(2_500);
            (await SubmitAsync(other, "single").WaitAsync(Patience)).Outcome.ShouldBe(SubmitOutcome.Stored);
            waiting.ShouldAllBe(import => !import.IsCompleted);
        }

        (await Task.WhenAll(waiting).WaitAsync(Patience)).Sum(outcome => outcome.Stored).ShouldBe(150);
    }

    [Fact]
    public async Task A_lock_that_stays_is_said_to_be_passing_and_a_call_under_it_ends()
    {
        var locked = await api.CreateOrganizationAsync();
        await using (await RowLock.TakeRoundsAsync(api.Postgres, locked.Code))
        {
            var refusal = await Refusal.OfAsync(locked.SubmitAsync(TestOrganization.Form("one")));
            var closing = await Refusal.OfAsync(locked.CloseRoundAsync());

            (refusal.Code, refusal.Reason).ShouldBe((StatusCode.Unavailable, "UNAVAILABLE"));
            (closing.Code, closing.Reason).ShouldBe((StatusCode.Unavailable, "UNAVAILABLE"));
            refusal.Status.Details.ShouldContain(detail => detail.Is(Google.Rpc.RetryInfo.Descriptor));
        }

        (await SubmitAsync(locked, "one")).Outcome.ShouldBe(SubmitOutcome.Stored);
        api.Log.Entries.ShouldAllBe(entry => entry.Event.Id != 1100);
    }

    // A lock held longer than a call waits is told as passing: then the caller comes again.
    private static async Task StoredInTheEndAsync(Task<SubmitResponseResponse> call, Func<Task<SubmitResponseResponse>> again)
    {
        try
        {
            (await call.WaitAsync(Patience)).Outcome.ShouldBe(SubmitOutcome.Stored);
        }
        catch (RpcException refused) when (refused.StatusCode == StatusCode.Unavailable)
        {
            await again().WaitAsync(Patience);
        }
    }

    private static Task<SubmitResponseResponse> SubmitAsync(TestOrganization organization, string id) => organization.SubmitAsync(TestOrganization.Form(id)).ResponseAsync;

    private Task<long> StoredOfAsync(TestOrganization organization) =>
        api.CountAsync("SELECT count(*) FROM csat.response JOIN csat.organization USING (organization_id) WHERE organization.code = $1", organization.Code);
}
