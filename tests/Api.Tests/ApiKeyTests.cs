using CSat.Api.Authentication;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Api.Tests;

/// <summary>The life of a key: made under a label of its own, listed without itself, marked when it is used, ended or revoked; the last one that matters stays.</summary>
public sealed class ApiKeyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Keys_are_listed_page_by_page_and_never_shown()
    {
        var organization = await api.CreateOrganizationAsync();
        var end = DateTimeOffset.UtcNow.AddDays(1);
        var made = new List<CreateApiKeyResponse>();
        foreach (var label in new[] { "kiosk", "desk", "report" })
        {
            made.Add(await organization.Organizations.CreateApiKeyAsync(
                new CreateApiKeyRequest { Organization = organization.Code, Label = label, Role = Role.Collector, ExpiresAt = label == "desk" ? end.ToTimestamp() : null }, organization.Key));
        }

        var first = await ListAsync(organization, size: 2);
        var second = await ListAsync(organization, size: 2, first.NextPageToken);

        first.ApiKeys.Concat(second.ApiKeys).Select(key => key.ApiKeyId).ShouldBe(made.Select(key => key.ApiKeyId));
        second.NextPageToken.ShouldBe("");
        var desk = first.ApiKeys[1];
        (desk.Label, desk.Role, desk.WholeInstallation, desk.RevokedAt, desk.LastUsedAt).ShouldBe(("desk", Role.Collector, false, null, null));
        desk.ExpiresAt.ToDateTimeOffset().ShouldBe(end, TimeSpan.FromMilliseconds(1));
        made.ShouldAllBe(key => !first.ToString().Contains(key.ApiKey, StringComparison.Ordinal));
        (await Refusal.OfAsync(organization.Organizations.ListApiKeysAsync(
            new ListApiKeysRequest { Organization = organization.Code, PageToken = first.NextPageToken, IncludeRevoked = true }, organization.Key))).Reason.ShouldBe("INVALID_PAGE_TOKEN");
    }

    [Fact]
    public async Task A_key_that_has_ended_opens_nothing_and_none_is_made_that_has()
    {
        var organization = await api.CreateOrganizationAsync();
        var key = await MakeAsync(organization, "temporary", Role.Analyst, DateTimeOffset.UtcNow.AddHours(1));
        (await GetAsync(organization, key)).Code.ShouldBe(organization.Code);
        var ended = await MakeAsync(organization, "ended", Role.Analyst, DateTimeOffset.UtcNow.AddHours(1));
        await api.CountAsync("WITH done AS (UPDATE csat.api_key SET expires_at = created_at WHERE api_key_id = $1 RETURNING 1) SELECT count(*) FROM done", ended.Id);

        (await Refusal.OfAsync(GetAsync(organization, ended))).Reason.ShouldBe("NOT_AUTHENTICATED");
        var past = await Refusal.OfAsync(organization.Organizations.CreateApiKeyAsync(
            new CreateApiKeyRequest { Organization = organization.Code, Label = "past", Role = Role.Analyst, ExpiresAt = DateTimeOffset.UtcNow.AddSeconds(-1).ToTimestamp() }, organization.Key));
        (past.Reason, past.Field).ShouldBe(("FIELD_INVALID", "expires_at"));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData(" Serve ")]
    [InlineData("ｓｅｒｖｅ")]
    [InlineData("token:chen")]
    [InlineData("Certificate:press")]
    public async Task A_label_cannot_be_taken_for_another_caller(string label)
    {
        var organization = await api.CreateOrganizationAsync();

        var refusal = await Refusal.OfAsync(organization.Organizations.CreateApiKeyAsync(
            new CreateApiKeyRequest { Organization = organization.Code, Label = label, Role = Role.Analyst }, organization.Key));

        (refusal.Reason, refusal.Field).ShouldBe(("FIELD_INVALID", "label"));
        refusal.Message("en").ShouldContain("not serve");
    }

    [Fact]
    public async Task A_label_names_one_key_until_that_is_revoked()
    {
        var organization = await api.CreateOrganizationAsync();
        var other = await api.CreateOrganizationAsync();
        var first = await MakeAsync(organization, "kiosk", Role.Collector);
        await MakeAsync(other, "kiosk", Role.Collector);

        var refusals = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Refusal.OfAsync(() => MakeAsync(organization, "kiosk", Role.Analyst))));
        await RevokeAsync(organization, first);
        await MakeAsync(organization, "kiosk", Role.Collector);

        refusals.ShouldAllBe(refusal => refusal.Code == StatusCode.AlreadyExists && refusal.Field == "label");
        (await ListAsync(organization, revokedToo: true)).ApiKeys.Select(key => key.RevokedAt is null).ShouldBe([false, true]);
        (await ListAsync(organization)).ApiKeys.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_revoked_key_is_believed_for_less_than_two_seconds_and_stays_revoked()
    {
        var organization = await api.CreateOrganizationAsync();
        var key = await MakeAsync(organization, "kiosk", Role.Collector);
        var time = new SetTime();
        using var uses = new ApiKeyUses(api.Postgres.Application, NullLogger<ApiKeyUses>.Instance);
        using var authenticator = new Authenticator(new ApiKeyStore(api.Postgres.Application), uses, time);
        (await authenticator.FindAsync(key.Text, CancellationToken.None))!.ApiKeyId.ShouldBe(key.Id);

        var revoked = await RevokeAsync(organization, key);
        var again = await RevokeAsync(organization, key);
        time.Elapsed = TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1);
        var before = await authenticator.FindAsync(key.Text, CancellationToken.None);
        time.Elapsed = TimeSpan.FromSeconds(2);

        before.ShouldNotBeNull();
        (await authenticator.FindAsync(key.Text, CancellationToken.None)).ShouldBeNull();
        revoked.RevokedAt.ShouldNotBeNull();
        again.ShouldBe(revoked);
        (await Refusal.OfAsync(organization.Organizations.RevokeApiKeyAsync(new RevokeApiKeyRequest { Organization = organization.Code, ApiKeyId = Guid.NewGuid().ToString() }, organization.Key)))
            .Reason.ShouldBe("NOT_FOUND");
        (await Refusal.OfAsync(organization.Organizations.RevokeApiKeyAsync(new RevokeApiKeyRequest { Organization = organization.Code, ApiKeyId = "x" }, organization.Key)))
            .Reason.ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task The_last_administrator_s_key_that_works_is_left_but_to_the_installation()
    {
        var organization = await api.CreateOrganizationAsync();
        var ended = await MakeAsync(organization, "ended", Role.Administrator, DateTimeOffset.UtcNow.AddHours(1));
        await api.CountAsync("WITH done AS (UPDATE csat.api_key SET expires_at = created_at WHERE api_key_id = $1 RETURNING 1) SELECT count(*) FROM done", ended.Id);
        var first = await MakeAsync(organization, "first", Role.Administrator);
        var second = await MakeAsync(organization, "second", Role.Administrator);
        await MakeAsync(organization, "analyst", Role.Analyst);

        // Each is known already and revokes the other at once: one of them stays.
        await GetAsync(organization, first);
        await GetAsync(organization, second);
        var outcomes = await Task.WhenAll(OutcomeAsync(first, second), OutcomeAsync(second, first));
        var (left, gone) = outcomes[0] == "" ? (first, second) : (second, first);

        outcomes.Order().ShouldBe(["", "LAST_KEY"]);
        (await OutcomeAsync(left, left)).ShouldBe("LAST_KEY");
        (await OutcomeAsync(left, ended)).ShouldBe("");
        (await ListAsync(organization)).ApiKeys.Select(key => key.Label).ShouldBe([left == first ? "first" : "second", "analyst"]);
        (await RevokeAsync(organization, left)).RevokedAt.ShouldNotBeNull("the installation can make another");
        gone.ShouldNotBe(left);

        async Task<string> OutcomeAsync(Made by, Made whose)
        {
            try
            {
                await organization.Organizations.RevokeApiKeyAsync(new RevokeApiKeyRequest { Organization = organization.Code, ApiKeyId = whose.Id.ToString() }, ApiFixture.With(by.Text));
                return "";
            }
            catch (RpcException exception)
            {
                return (await Refusal.OfAsync(() => Task.FromException(exception))).Reason;
            }
        }
    }

    [Fact]
    public async Task The_installation_s_key_is_its_own_to_revoke_and_its_last_one_is_not()
    {
        var client = new OrganizationService.OrganizationServiceClient(api.Channel);
        var home = (await client.ListApiKeysAsync(new ListApiKeysRequest { Organization = "home" }, ApiFixture.With(api.InstallationKey))).ApiKeys.Single(key => key.WholeInstallation);
        var administrator = await client.CreateApiKeyAsync(
            new CreateApiKeyRequest { Organization = "home", Label = "home administrator", Role = Role.Administrator }, ApiFixture.With(api.InstallationKey));

        var revoke = new RevokeApiKeyRequest { Organization = "home", ApiKeyId = home.ApiKeyId };
        (await Refusal.OfAsync(client.RevokeApiKeyAsync(revoke, ApiFixture.With(administrator.ApiKey)))).Code.ShouldBe(StatusCode.PermissionDenied);
        var last = await Refusal.OfAsync(client.RevokeApiKeyAsync(revoke, ApiFixture.With(api.InstallationKey)));

        (last.Code, last.Reason).ShouldBe((StatusCode.FailedPrecondition, "LAST_KEY"));
        last.Message("en").ShouldContain("whole installation");
    }

    [Fact]
    public async Task A_request_id_is_answered_again_whatever_happened_since()
    {
        var organization = await api.CreateOrganizationAsync();
        var key = await MakeAsync(organization, "kiosk", Role.Collector);
        var revoke = new RevokeApiKeyRequest { Organization = organization.Code, ApiKeyId = key.Id.ToString(), RequestId = "revoke" };
        var create = new CreateApiKeyRequest { Organization = organization.Code, Label = "short", Role = Role.Analyst, ExpiresAt = DateTimeOffset.UtcNow.AddHours(1).ToTimestamp(), RequestId = "create" };
        var made = await organization.Organizations.CreateApiKeyAsync(create, organization.Key);
        var revoked = await organization.Organizations.RevokeApiKeyAsync(revoke, organization.Key);

        (await organization.Organizations.RevokeApiKeyAsync(revoke, organization.Key)).ShouldBe(revoked);
        (await organization.Organizations.CreateApiKeyAsync(create, organization.Key)).ShouldBe(new CreateApiKeyResponse { ApiKeyId = made.ApiKeyId });
        create.Label = "other";
        (await Refusal.OfAsync(organization.Organizations.CreateApiKeyAsync(create, organization.Key))).Reason.ShouldBe("DUPLICATE_REQUEST_ID");
    }

    [Fact]
    public async Task The_last_use_is_kept_to_the_minute_and_never_goes_back()
    {
        var organization = await api.CreateOrganizationAsync();
        var key = await MakeAsync(organization, "kiosk", Role.Collector);
        using var uses = new ApiKeyUses(api.Postgres.Application, NullLogger<ApiKeyUses>.Instance);
        var time = new SetTime();
        using var authenticator = new Authenticator(new ApiKeyStore(api.Postgres.Application), uses, time);
        await authenticator.FindAsync(key.Text, CancellationToken.None);
        await authenticator.FindAsync("csat_wrong", CancellationToken.None);
        await uses.WriteAsync(CancellationToken.None);
        var used = await LastUseAsync();

        time.Elapsed = TimeSpan.FromHours(-1);
        using var set = new Authenticator(new ApiKeyStore(api.Postgres.Application), uses, time);
        await set.FindAsync(key.Text, CancellationToken.None);
        await uses.WriteAsync(CancellationToken.None);
        var earlier = await LastUseAsync();
        var change = await ChangeAsync();
        await uses.WriteAsync(CancellationToken.None);

        used.ShouldBe(new DateTimeOffset(2026, 5, 4, 3, 2, 0, TimeSpan.Zero));
        earlier.ShouldBe(used);
        (await ChangeAsync()).ShouldBe(change, "what says so already is not written");

        async Task<DateTimeOffset> LastUseAsync() => (await ListAsync(organization)).ApiKeys.Single().LastUsedAt.ToDateTimeOffset();

        Task<long> ChangeAsync() => api.CountAsync("SELECT changed_xid::text::bigint FROM csat.api_key WHERE api_key_id = $1", key.Id);
    }

    private static async Task<Made> MakeAsync(TestOrganization organization, string label, Role role, DateTimeOffset? end = null)
    {
        var made = await organization.Organizations.CreateApiKeyAsync(
            new CreateApiKeyRequest { Organization = organization.Code, Label = label, Role = role, ExpiresAt = end?.ToTimestamp() }, organization.Key);
        return new Made(Guid.Parse(made.ApiKeyId), made.ApiKey);
    }

    private static AsyncUnaryCall<ApiKeyRecord> RevokeAsync(TestOrganization organization, Made key) =>
        organization.Organizations.RevokeApiKeyAsync(new RevokeApiKeyRequest { Organization = organization.Code, ApiKeyId = key.Id.ToString() }, organization.Key);

    private static AsyncUnaryCall<ListApiKeysResponse> ListAsync(TestOrganization organization, int size = 0, string token = "", bool revokedToo = false) => organization.Organizations.ListApiKeysAsync(
        new ListApiKeysRequest { Organization = organization.Code, PageSize = size, PageToken = token, IncludeRevoked = revokedToo }, organization.Key);

    private static AsyncUnaryCall<Organization> GetAsync(TestOrganization organization, Made key) =>
        organization.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = organization.Code }, ApiFixture.With(key.Text));

    private sealed record Made(Guid Id, string Text);

    /// <summary>A clock that stands where the test sets it, counted from 03:02:01 on 4 May 2026.</summary>
    private sealed class SetTime : TimeProvider
    {
        public TimeSpan Elapsed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Elapsed.Ticks;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero) + Elapsed;
    }
}
