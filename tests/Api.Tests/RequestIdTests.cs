using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>A write is done once by its request id, and refused where what its caller knew of the thing has changed (etag).</summary>
public sealed class RequestIdTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_late_repetition_undoes_nothing_that_came_after_it()
    {
        var organization = await api.CreateOrganizationAsync();
        var first = Rename("采购部", "first");
        await organization.Organizations.PutDirectoryAsync(first(organization), organization.Key);
        await organization.Organizations.PutDirectoryAsync(Rename("供应部", "second")(organization), organization.Key);

        await organization.Organizations.PutDirectoryAsync(first(organization), organization.Key);

        (await ReadAsync(organization)).Departments.Single(department => department.Code == "qa").Name.Zh.ShouldBe("供应部");
    }

    [Fact]
    public async Task Any_difference_under_the_same_id_is_refused_and_so_is_another_rpc()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.Organizations.PutDirectoryAsync(Rename("采购部", "one")(organization), organization.Key);

        var content = await Refusal.OfAsync(organization.Organizations.PutDirectoryAsync(Rename("供应部", "one")(organization), organization.Key));
        var method = await Refusal.OfAsync(organization.Rounds.CloseRoundAsync(
            new CloseRoundRequest { Organization = organization.Code, Round = TestOrganization.Round, RequestId = "one" }, organization.Key));

        (content.Code, content.Reason).ShouldBe((StatusCode.AlreadyExists, "DUPLICATE_REQUEST_ID"));
        (method.Code, method.Reason).ShouldBe((StatusCode.AlreadyExists, "DUPLICATE_REQUEST_ID"));
        (await organization.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = organization.Code }, organization.Key)).Rounds.Single().State.ShouldBe(RoundState.Open);
    }

    [Fact]
    public async Task Every_write_takes_one_and_answers_again()
    {
        var organization = await api.CreateOrganizationAsync();
        var (code, key) = (organization.Code, organization.Key);
        var round = TestOrganization.DescribeRound("R2");
        var target = new Target
        {
            Measure = Measure.SatisfactionRate, ValidFrom = Contract.Date("2026-01-01"), ValidTo = Contract.Date("2026-12-31"), ValuePercent = new() { Value = "80" }, Method = TargetMethod.Set, ApprovedBy = "boss",
        };

        await TwiceAsync(() => organization.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = code, Round = round, RequestId = "open" }, key));
        await TwiceAsync(() => organization.Rounds.CloseRoundAsync(new CloseRoundRequest { Organization = code, Round = "R2", RequestId = "close" }, key));
        await organization.AdoptAsync("property-fourth-quarter-survey", RegimePurpose.Survey);
        await TwiceAsync(() => organization.Targets.SetTargetAsync(new SetTargetRequest { Organization = code, Target = target, RequestId = "target" }, key));
        await TwiceAsync(() => organization.Questionnaires.PutQuestionnaireVersionAsync(
            new PutQuestionnaireVersionRequest { Organization = code, QuestionnaireVersion = TestOrganization.Questionnaire(2, "quality"), RequestId = "questionnaire" }, key));
        await TwiceAsync(() => organization.Regimes.AdoptRegimeAsync(
            new AdoptRegimeRequest { Organization = code, Content = TestOrganization.RegimeText("manufacturing-after-sales"), Purposes = { RegimePurpose.Survey }, RequestId = "adopt" }, key));

        (await api.CountAsync("SELECT count(*) FROM csat.request r JOIN csat.organization o USING (organization_id) WHERE o.code = $1", code)).ShouldBe(5);
    }

    [Fact]
    public async Task A_key_is_made_once_and_shown_once()
    {
        var organization = await api.CreateOrganizationAsync();
        var request = new CreateApiKeyRequest { Organization = organization.Code, Label = "kiosk", Role = Role.Collector, RequestId = "key" };

        var first = await organization.Organizations.CreateApiKeyAsync(request, organization.Key);
        var again = await organization.Organizations.CreateApiKeyAsync(request, organization.Key);

        first.ApiKey.ShouldNotBeEmpty();
        again.ShouldBe(new CreateApiKeyResponse { ApiKeyId = first.ApiKeyId });
        (await api.CountAsync("SELECT count(*) FROM csat.api_key WHERE api_key_id = $1::uuid", Guid.Parse(first.ApiKeyId))).ShouldBe(1);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("x", true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData("a\0b", false)]
    public async Task An_id_is_a_text_of_at_most_64_characters(object id, bool isTaken)
    {
        var organization = await api.CreateOrganizationAsync();
        var text = id is int length ? new string('r', length) : (string)id;

        var call = organization.Organizations.PutDirectoryAsync(Rename("部", text)(organization), organization.Key);

        if (isTaken)
        {
            await call;
            (await ReadAsync(organization)).Departments.Count.ShouldBe(2);
        }
        else
        {
            (await Refusal.OfAsync(call)).Field.ShouldBe("request_id");
        }
    }

    [Fact]
    public async Task A_change_by_a_stale_etag_is_refused_and_by_the_present_one_done()
    {
        var organization = await api.CreateOrganizationAsync();
        var before = await ReadAsync(organization);
        var change = Rename("采购部", "")(organization);
        change.Directory.Etag = before.Etag;

        var after = await organization.Organizations.PutDirectoryAsync(change, organization.Key);
        var refusal = await Refusal.OfAsync(organization.Organizations.PutDirectoryAsync(change, organization.Key));
        var closing = await Refusal.OfAsync(organization.Rounds.CloseRoundAsync(
            new CloseRoundRequest { Organization = organization.Code, Round = TestOrganization.Round, Etag = "AAAA" }, organization.Key));

        after.Etag.ShouldNotBe(before.Etag);
        (refusal.Code, refusal.Reason, refusal.Field).ShouldBe((StatusCode.Aborted, "ETAG_STALE", "etag"));
        closing.Code.ShouldBe(StatusCode.Aborted);
        var round = (await organization.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = organization.Code }, organization.Key)).Rounds.Single();
        (await organization.Rounds.CloseRoundAsync(new CloseRoundRequest { Organization = organization.Code, Round = round.Code, Etag = round.Etag }, organization.Key)).State.ShouldBe(RoundState.Closed);
    }

    [Fact]
    public async Task Of_entries_that_exist_only_what_the_mask_names_is_changed()
    {
        var organization = await api.CreateOrganizationAsync();
        var item = new Item { Code = "quality", Name = TestOrganization.Text("另名"), Department = "sales", Topic = "delivery" };
        var added = new Item { Code = "price", Name = TestOrganization.Text("价格"), Department = "qa", Topic = "price" };

        await PutAsync("department");
        var after = await ReadAsync(organization);
        var wrong = await Refusal.OfAsync(() => PutAsync("department", "colour"));

        var expected = TestOrganization.Entries().Items.Single(known => known.Code == "quality");
        expected.Department = "sales";
        after.Items.Single(known => known.Code == "quality").ShouldBe(expected);
        after.Items.Single(known => known.Code == "price").ShouldBe(added);
        wrong.Field.ShouldBe("update_mask");

        Task<PutDirectoryResponse> PutAsync(params string[] paths) => organization.Organizations.PutDirectoryAsync(
            new PutDirectoryRequest
            {
                Organization = organization.Code, Directory = new Contracts.V1.Directory { Items = { item, added } }, UpdateMask = new FieldMask { Paths = { paths } },
            },
            organization.Key).ResponseAsync;
    }

    private static async Task<Contracts.V1.Directory> ReadAsync(TestOrganization organization) =>
        (await organization.Organizations.GetDirectoryAsync(new GetDirectoryRequest { Organization = organization.Code }, organization.Key)).Directory;

    private static Func<TestOrganization, PutDirectoryRequest> Rename(string name, string requestId) => organization => new PutDirectoryRequest
    {
        Organization = organization.Code,
        Directory = new Contracts.V1.Directory { Departments = { new Department { Code = "qa", Name = TestOrganization.Text(name) } } },
        RequestId = requestId,
    };

    private static async Task TwiceAsync<T>(Func<AsyncUnaryCall<T>> call) => (await call()).ShouldBe(await call());
}
