using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;

namespace CSat.Api.Tests;

/// <summary>Indicators through the API: recorded once, corrected with their etag, listed by page, judged by the target of their day.</summary>
public sealed class IndicatorTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_value_is_recorded_once_and_corrected_only_by_who_knows_it()
    {
        var organization = await UnderAsync("medical-quality-control");
        var first = await RecordAsync(organization, "drug-use", "9", requestId: "one");
        (await RecordAsync(organization, "drug-use", "9", requestId: "one")).ShouldBe(first);
        (await RecordAsync(organization, "drug-use", "9")).ShouldBe(first, "the same again changes nothing");
        (await Refusal.OfAsync(() => RecordAsync(organization, "drug-use", "10"))).Reason.ShouldBe("ALREADY_EXISTS");
        (await Refusal.OfAsync(() => RecordAsync(organization, "drug-use", "10", requestId: "one"))).Reason.ShouldBe("DUPLICATE_REQUEST_ID");

        var corrected = await RecordAsync(organization, "drug-use", "10", etag: first.Etag);

        (corrected.Version, corrected.Result.Value).ShouldBe((2, "10"));
        (await Refusal.OfAsync(() => RecordAsync(organization, "drug-use", "11", etag: first.Etag))).Reason.ShouldBe("ETAG_STALE");
    }

    [Fact]
    public async Task Values_are_listed_by_page_with_the_judgement_of_the_target_on_their_last_day()
    {
        var organization = await UnderAsync("medical-quality-control");
        await organization.Indicators.SetIndicatorAsync(
            new SetIndicatorRequest
            {
                Organization = organization.Code,
                Target = new IndicatorTarget { Indicator = "drug-use", Operator = ThresholdOperator.LessThan, Limit = new() { Value = "9" }, ValidFrom = Contract.Date("2026-02-01"), ApprovedBy = "head" },
            },
            organization.Key);
        foreach (var (month, value) in new[] { ("2026-01", "9"), ("2026-02", "9"), ("2026-03", "8.999999") })
        {
            await RecordAsync(organization, "drug-use", value, month);
        }

        var (seen, token) = (new List<IndicatorValue>(), "");
        do
        {
            var page = await organization.Indicators.ListIndicatorsAsync(new ListIndicatorsRequest { Organization = organization.Code, PageSize = 2, PageToken = token }, organization.Key);
            (seen, token) = ([.. seen, .. page.Values], page.NextPageToken);
        }
        while (token.Length > 0);

        seen.Select(value => value.Outcome).ShouldBe([IndicatorOutcome.NoTarget, IndicatorOutcome.Missed, IndicatorOutcome.Met]);
    }

    [Theory]
    [InlineData("1.0000001", "FIELD_INVALID")]
    [InlineData("many", "FIELD_INVALID")]
    [InlineData("", "FIELD_INVALID")]
    public async Task A_number_is_one_of_at_most_six_places(string value, string reason)
    {
        var organization = await UnderAsync("medical-quality-control");
        (await Refusal.OfAsync(() => RecordAsync(organization, "drug-use", value))).Reason.ShouldBe(reason);
    }

    private async Task<TestOrganization> UnderAsync(string regime)
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.AdoptAsync(regime, RegimePurpose.Improvement);
        return organization;
    }

    private static async Task<IndicatorValue> RecordAsync(TestOrganization organization, string indicator, string value, string month = "2026-01", string etag = "", string requestId = "")
    {
        var first = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return await organization.Indicators.RecordIndicatorAsync(
            new RecordIndicatorRequest
            {
                Organization = organization.Code, RequestId = requestId,
                IndicatorValue = new IndicatorValue
                {
                    Indicator = indicator, PeriodStart = Contract.Date($"{first:yyyy-MM-dd}"), PeriodEnd = Contract.Date($"{first.AddMonths(1).AddDays(-1):yyyy-MM-dd}"), Result = new() { Value = value }, Etag = etag,
                },
            },
            organization.Key);
    }
}
