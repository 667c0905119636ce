using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.Api.Tests.Dumps;

/// <summary>An organisation with rows of every kind, and what must be true of it wherever a dump of it comes back.</summary>
internal sealed class DumpedOrganization(GrpcChannel channel)
{
    /// <summary>The key of whoever acts, of the whole installation.</summary>
    public const string Key = "csat_dumped_administrator";

    /// <summary>Forms, ratings and complaints, counted by hand: surveyed forms of two, three and (the erased one) three ratings, one of a competitor of three.</summary>
    public static readonly (int Forms, int Ratings, int Complaints) Counted = (4, 11, 1);

    /// <summary>By rating kind: ratings, levels, points under the five grades of R08, satisfied.</summary>
    public const string Figures = "2 8 29 58 7,3 3 9 18 2";

    private const string Erased = "form-erased";

    private readonly TestOrganization _organization = new("dumped", channel, ApiFixture.With(Key));

    /// <summary>Its code.</summary>
    public string Code => _organization.Code;

    /// <summary>Makes it through the API.</summary>
    public async Task FillAsync()
    {
        await _organization.SetUpAsync();
        await _organization.Organizations.PutDirectoryAsync(Reorganisation(), _organization.Key);
        await _organization.SubmitAsync(TestOrganization.Form("form-1", 5, 4, 0));
        await _organization.SubmitAsync(Competitors());
        await ImportAsync(TestOrganization.Form("form-2", 1, 4, 0));
        await ImportAsync(Later());
        var named = TestOrganization.Form(Erased, 3, 4, 5);
        named.Customer = "C-1";
        named.Comments.Add(new Comment { Text = "张工说 said" });
        await _organization.SubmitAsync(named);
        await EraseAsync();
        await _organization.AdoptAsync("property-fourth-quarter-survey", RegimePurpose.Survey);
        await SetTargetAsync("82");
        var number = (await _organization.RegisterAsync(TestOrganization.Complaint("c-1"))).Number;
        await _organization.Complaints.ConfirmDefectAsync(_organization.Event<ConfirmDefectRequest>(number, TestOrganization.Responded.AddMinutes(10), note: "查实 found"), _organization.Key);
        await _organization.CreateKeyAsync(Role.Analyst);
        await SealAsync();
    }

    /// <summary>What was acknowledged before is recognised, and what is new is taken in.</summary>
    public async Task ReplayAsync()
    {
        (await _organization.SubmitAsync(TestOrganization.Form("form-1", 5, 4, 0))).Outcome.ShouldBe(SubmitOutcome.AlreadyStored);
        (await Refusal.OfAsync(_organization.SubmitAsync(TestOrganization.Form("form-1", 1, 1, 1)))).Code.ShouldBe(StatusCode.AlreadyExists);
        (await _organization.SubmitAsync(TestOrganization.Form("form-new", 2, 2, 0))).Outcome.ShouldBe(SubmitOutcome.Stored);
        (await SetTargetAsync("82")).ValuePercent.Value.ShouldBe("82");
        (await Refusal.OfAsync(SetTargetAsync("83"))).Code.ShouldBe(StatusCode.AlreadyExists);
        (await _organization.RegisterAsync(TestOrganization.Complaint("c-1"))).Number.ShouldBe("2026-000001");
        (await _organization.RegisterAsync(TestOrganization.Complaint("c-2"))).Number.ShouldBe("2026-000002");
        (await Refusal.OfAsync(_organization.SubmitAsync(TestOrganization.Form(Erased, 3, 4, 5)))).Code.ShouldBe(StatusCode.FailedPrecondition);
    }

    /// <summary>The chain is sound once all that was written is sealed.</summary>
    /// <returns>How many entries it has.</returns>
    public async Task<long> SealAsync()
    {
        for (var looks = 0; ; looks++)
        {
            var chain = await _organization.Audits.VerifyChainAsync(new VerifyChainRequest { Organization = Code }, _organization.Key);
            if (chain.Unsealed == 0)
            {
                chain.Faults.ShouldBeEmpty();
                return chain.Head.Position;
            }

            looks.ShouldBeLessThan(600, $"{chain.Unsealed} entries are never sealed");
            await Task.Delay(100);
        }
    }

    // An item of the sales department went to the quality department, and both have a version before it.
    private PutDirectoryRequest Reorganisation() => new()
    {
        Organization = Code,
        Since = Contract.Date("2026-02-01"),
        Directory = new()
        {
            Departments = { new Department { Code = "qa", Name = TestOrganization.Text("品质部", "Quality assurance") } },
            Items = { new Item { Code = "service", Name = TestOrganization.Text("服务", "Service"), Department = "qa" } },
        },
    };

    private static SurveyResponse Competitors()
    {
        var form = TestOrganization.Form("form-3", 4, 3, 2);
        (form.RatingKind, form.Competitor) = (RatingKind.Competitor, "alpha");
        return form;
    }

    // The same form, finished later.
    private static SurveyResponse Later()
    {
        var form = TestOrganization.Form("form-2", 1, 4, 3);
        form.RespondedAt = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(TestOrganization.Responded.AddHours(1));
        return form;
    }

    private async Task ImportAsync(SurveyResponse form)
    {
        using var call = _organization.Responses.ImportResponses(_organization.Key);
        var messages = ImportCalls.Messages(Code, [form], 1).ToList();
        messages.ForEach(message => message.KeepHistory = true);
        (await ImportCalls.AnswersAsync(call, messages)).Sum(answer => answer.Verdicts.Count).ShouldBe(0);
    }

    private AsyncUnaryCall<Erasure> EraseAsync() => _organization.Erasures.EraseAsync(
        new EraseRequest { Organization = Code, Response = new ErasedResponse { SourceSystem = "web", ExternalId = Erased }, Reason = ErasureReason.RequestOfPerson, RequestId = "erase" }, _organization.Key);

    private AsyncUnaryCall<Target> SetTargetAsync(string percent) => _organization.Targets.SetTargetAsync(
        new SetTargetRequest
        {
            Organization = Code, RequestId = "set",
            Target = new Target
            {
                Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date("2026-01-01"), ValidTo = Contract.Date("2026-12-31"), ValuePercent = new() { Value = percent }, Method = TargetMethod.Set, ApprovedBy = "总经理",
            },
        },
        _organization.Key);
}
