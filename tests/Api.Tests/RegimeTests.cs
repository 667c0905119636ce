using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>Adoption of regimes.</summary>
public sealed class RegimeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_adopted_versions_are_listed_with_their_purposes()
    {
        var organization = await api.CreateOrganizationAsync();

        var listed = (await organization.Regimes.ListAdoptedRegimesAsync(new ListAdoptedRegimesRequest { Organization = organization.Code }, organization.Key)).RegimeVersions;

        listed.Select(version => $"{version.RegimeId} {version.RegimeCode} {version.Version} {version.Purposes}").ShouldBe([
            "R11 iatf16949-quarterly 1 [ \"REGIME_PURPOSE_COMPLAINT\" ]", "R08 manufacturing-after-sales 1 [ \"REGIME_PURPOSE_SURVEY\" ]"]);
        listed[1].Title.Zh.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_same_text_again_is_the_same_version_and_a_changed_one_the_next()
    {
        var organization = await api.CreateOrganizationAsync();
        var changed = TestOrganization.RegimeText("manufacturing-after-sales") + "\n# changed\n";

        var again = await organization.AdoptAsync("manufacturing-after-sales", RegimePurpose.Survey);
        var next = await organization.Regimes.AdoptRegimeAsync(new AdoptRegimeRequest { Organization = organization.Code, Content = changed, Purposes = { RegimePurpose.Survey } }, organization.Key);

        again.Version.ShouldBe(1);
        next.Version.ShouldBe(2);
        (await api.CountAsync("SELECT count(*) FROM csat.regime_version v JOIN csat.organization o USING (organization_id) WHERE o.code = $1 AND v.content = $2", organization.Code, changed)).ShouldBe(1);
    }

    [Fact]
    public async Task A_version_is_read_as_it_was_adopted_though_a_later_one_is_in_force_and_what_was_made_under_it_names_it()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.PutQuestionnaireAsync(2, "quality");
        var plan = await organization.PutPlanAsync(TestOrganization.Plan("half", "time"));
        var (first, changed) = (TestOrganization.RegimeText("manufacturing-after-sales"), TestOrganization.RegimeText("manufacturing-after-sales") + "\n# changed\n");
        await organization.Regimes.AdoptRegimeAsync(new AdoptRegimeRequest { Organization = organization.Code, Content = changed, Purposes = { RegimePurpose.Survey } }, organization.Key);

        var (old, now) = (await ReadAsync(1), await ReadAsync(2));
        var questionnaire = await organization.Questionnaires.GetQuestionnaireVersionAsync(new GetQuestionnaireVersionRequest { Organization = organization.Code, Code = "main", Version = 2 }, organization.Key);
        var missing = await Refusal.OfAsync(() => ReadAsync(3));

        (old.Content, old.RegimeVersion.RegimeId, old.RegimeVersion.Purposes.Count).ShouldBe((first, "R08", 0));
        (now.Content, now.RegimeVersion.Purposes.Single()).ShouldBe((changed, RegimePurpose.Survey));
        questionnaire.Regime.ShouldBe(new RegimeReference { RegimeCode = "manufacturing-after-sales", Version = 1 });
        plan.Regime.ShouldBe(questionnaire.Regime);
        (missing.Code, missing.Reason).ShouldBe((StatusCode.NotFound, "NOT_FOUND"));

        Task<RegimeText> ReadAsync(int version) => organization.Regimes.GetRegimeVersionAsync(
            new GetRegimeVersionRequest { Organization = organization.Code, RegimeCode = "manufacturing-after-sales", Version = version }, organization.Key).ResponseAsync;
    }

    [Fact]
    public async Task A_text_is_checked_whole_and_nothing_is_stored()
    {
        var organization = await api.CreateOrganizationAsync();
        var sound = TestOrganization.RegimeText("manufacturing-after-sales");
        var wrong = sound + string.Concat(Enumerable.Range(0, 60).Select(i => $"\nunknown-key-{i}: {i}"));
        var before = await api.CountAsync("SELECT count(*) FROM csat.regime_version");

        (await CheckAsync(sound)).ShouldBeEmpty();
        (await CheckAsync(sound, RegimePurpose.Complaint)).Single().Reason.ShouldBe("REGIME_PART_MISSING");
        var problems = await CheckAsync(wrong);
        var refusal = await Refusal.OfAsync(organization.Regimes.AdoptRegimeAsync(new AdoptRegimeRequest { Organization = organization.Code, Content = wrong, Purposes = { RegimePurpose.Survey } }, organization.Key));

        problems.Count.ShouldBe(60);
        problems.ShouldAllBe(problem => problem.Reason == "REGIME_INVALID" && problem.Field.StartsWith("content:") && problem.Message.Zh.Length > 0 && problem.Fix.En.Length > 0);
        refusal.Info.Metadata["problems"].ShouldBe("60");
        refusal.Fields.ShouldBe(problems.Take(refusal.Fields.Count).Select(problem => problem.Field), "the first of them are in the error");
        (await api.CountAsync("SELECT count(*) FROM csat.regime_version")).ShouldBe(before);

        async Task<IReadOnlyList<RegimeProblem>> CheckAsync(string content, RegimePurpose purpose = RegimePurpose.Survey) =>
            (await organization.Regimes.CheckRegimeAsync(new CheckRegimeRequest { Organization = organization.Code, Content = content, Purposes = { purpose } }, organization.Key)).Problems;
    }

    [Fact]
    public async Task Under_a_regime_adopted_before_a_check_of_today_rounds_open_and_forms_are_taken_as_before()
    {
        var organization = await api.CreateOrganizationAsync();
        var text = TestOrganization.RegimeText("manufacturing-after-sales") + "\n# the next version\n";
        await organization.Regimes.AdoptRegimeAsync(new AdoptRegimeRequest { Organization = organization.Code, Content = text, Purposes = { RegimePurpose.Survey } }, organization.Key);
        (await api.CountAsync(
            """
            WITH changed AS (
              UPDATE csat.regime_version v SET content = replace(v.content, 'schema: 1', E'schema: 1\nformer-key: [1, 2]')
              FROM csat.organization o WHERE o.organization_id = v.organization_id AND o.code = $1 AND v.content = $2 RETURNING v.content)
            SELECT count(*) FROM changed WHERE content LIKE '%former-key%'
            """,
            organization.Code, text)).ShouldBe(1);

        await organization.PutQuestionnaireAsync(2, "quality", "delivery", "service");
        await organization.OpenRoundAsync("under-the-old-text", version: 2);
        var form = TestOrganization.Form("old-text");
        form.Round = "under-the-old-text";

        (await organization.SubmitAsync(form)).ResponseId.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_text_with_errors_is_refused_whole_with_lines_and_the_old_version_stays()
    {
        var organization = await api.CreateOrganizationAsync();
        var broken = TestOrganization.RegimeText("manufacturing-after-sales").Replace("points: 10", "points: many", StringComparison.Ordinal);

        var refusal = await Refusal.OfAsync(organization.Regimes.AdoptRegimeAsync(
            new AdoptRegimeRequest { Organization = organization.Code, Content = broken, Purposes = { RegimePurpose.Survey } }, organization.Key));
        var listed = (await organization.Regimes.ListAdoptedRegimesAsync(new ListAdoptedRegimesRequest { Organization = organization.Code }, organization.Key)).RegimeVersions;

        refusal.Code.ShouldBe(StatusCode.InvalidArgument);
        refusal.Reason.ShouldBe("REGIME_INVALID");
        refusal.Field.ShouldMatch(@"^content:\d+:\d+$");
        listed.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("", "FIELD_MISSING", StatusCode.InvalidArgument)]
    [InlineData("a: [", "REGIME_INVALID", StatusCode.InvalidArgument)]
    [InlineData("\0", "INVALID_TEXT", StatusCode.InvalidArgument)]
    public async Task What_is_no_regime_is_refused(string content, string reason, StatusCode code)
    {
        var organization = await api.CreateOrganizationAsync();

        var refusal = await Refusal.OfAsync(organization.Regimes.AdoptRegimeAsync(
            new AdoptRegimeRequest { Organization = organization.Code, Content = content, Purposes = { RegimePurpose.Survey } }, organization.Key));

        refusal.Reason.ShouldBe(reason);
        refusal.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_regime_without_complaint_rules_is_not_adopted_for_complaints()
    {
        var organization = await api.CreateOrganizationAsync();

        var refusal = await Refusal.OfAsync(organization.AdoptAsync("manufacturing-after-sales", RegimePurpose.Survey, RegimePurpose.Complaint));

        refusal.Reason.ShouldBe("REGIME_PART_MISSING");
        refusal.Code.ShouldBe(StatusCode.FailedPrecondition);
    }
}
