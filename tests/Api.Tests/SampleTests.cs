using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Domain.Sampling;
using FrameMember = CSat.Contracts.V1.FrameMember;
using SamplingMethod = CSat.Contracts.V1.SamplingMethod;

namespace CSat.Api.Tests;

/// <summary>How large a sample is advised, and that a draw that reads only a part of its frame draws what one over all of it draws.</summary>
public sealed class SampleTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Advice_is_for_the_frame_and_for_the_return_of_the_last_closed_round()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.OpenRoundAsync("2026-Q2");
        var without = await AdviseAsync(organization, "2026-Q2");
        (without.FrameMembers, without.MarginPoints, without.Answers, without.EarlierRound, without.HasForms).ShouldBe((0, 5, 385, "", false));

        await PutAsync(organization, "2026-Q2", 300);
        for (var i = 0; i < 48; i++)
        {
            await organization.SubmitAsync(TestOrganization.Form($"form-{i}"));
        }

        await organization.SubmitAsync(TestOrganization.Form("blank", 0, 0, 0));
        await organization.CloseRoundAsync();

        // 384.16 × 300 ÷ (299 + 384.16) = 168.7; 48 of 120 forms came back, and 169 ÷ 0.4 = 422.5.
        var advice = await AdviseAsync(organization, "2026-Q2");
        (advice.FrameMembers, advice.Answers, advice.EarlierRound, advice.ExpectedReturnPercent, advice.Forms).ShouldBe((300, 169, TestOrganization.Round, 40, 423));
        (await AdviseAsync(organization, "2026-Q2", 10)).Answers.ShouldBe(73);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(50.1)]
    public async Task A_margin_out_of_its_range_is_refused(double margin)
    {
        var organization = await api.CreateOrganizationAsync();
        var refusal = await Refusal.OfAsync(() => AdviseAsync(organization, TestOrganization.Round, margin));
        (refusal.Reason, refusal.Field).ShouldBe(("FIELD_INVALID", "margin_points"));
        refusal.Message("zh-CN").ShouldContain("百分点");
        (await Refusal.OfAsync(() => AdviseAsync(organization, "2030"))).Reason.ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task A_small_sample_of_a_large_frame_is_the_one_that_the_whole_frame_gives()
    {
        var organization = await api.CreateOrganizationAsync();
        await PutAsync(organization, TestOrganization.Round, 6000);

        await organization.Samples.DrawSampleAsync(
            new DrawSampleRequest { Organization = organization.Code, Round = TestOrganization.Round, Method = SamplingMethod.Random, Size = 300, Seed = 11 }, organization.Key);

        var listed = await organization.Samples.ListSampleAsync(new ListSampleRequest { Organization = organization.Code, Round = TestOrganization.Round, PageSize = 1000 }, organization.Key);
        var expected = RandomDraw.Draw(Members(6000).Select(member => new Domain.Sampling.FrameMember(member.Member, member.Area)), new DrawPlan(300, 11));
        listed.Members.Select(member => member.Member).ShouldBe(expected.Members.Select(member => member.Id));
    }

    private static async Task<SampleAdvice> AdviseAsync(TestOrganization organization, string round, double margin = 0) =>
        await organization.Samples.GetSampleAdviceAsync(new GetSampleAdviceRequest { Organization = organization.Code, Round = round, MarginPoints = margin }, organization.Key);

    private static async Task PutAsync(TestOrganization organization, string round, int members) =>
        await organization.Samples.PutFrameAsync(new PutFrameRequest { Organization = organization.Code, Round = round, Members = { Members(members) } }, organization.Key);

    private static IEnumerable<FrameMember> Members(int count) => Enumerable.Range(0, count).Select(i => new FrameMember { Member = $"m{i}", Area = i % 3 == 0 ? "qa" : i % 3 == 1 ? "sales" : "" });
}
