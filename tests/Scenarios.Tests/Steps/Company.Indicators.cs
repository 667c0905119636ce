using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>What the people of a company do with operational indicators.</summary>
internal sealed partial class Company
{
    private IndicatorService.IndicatorServiceClient Indicators => new(_host.Channel);

    /// <summary>Records a share of two counts.</summary>
    public Step<IndicatorValue> Share(string indicator, string period, string part, string whole, string department = "", string etag = "") =>
        Value(indicator, period, new() { Numerator = new() { Value = part }, Denominator = new() { Value = whole }, Department = department, Etag = etag });

    /// <summary>Records a measured value.</summary>
    public Step<IndicatorValue> Measured(string indicator, string period, string value, string department = "", string etag = "", Metadata? by = null) =>
        Value(indicator, period, new() { Result = new() { Value = value }, Department = department, Etag = etag }, by);

    /// <summary>Sets what an indicator must keep from a day on.</summary>
    public Step<IndicatorTarget> IndicatorTarget(string indicator, ThresholdOperator comparison, string value, string from) => new($"target {comparison} {value} of {indicator}", () => Indicators.SetIndicatorAsync(
        new SetIndicatorRequest
        {
            Organization = Code,
            Target = new IndicatorTarget { Indicator = indicator, Operator = comparison, Limit = new() { Value = value }, ValidFrom = Period.Day(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture)), ApprovedBy = "general manager" },
        },
        Key).ResponseAsync);

    /// <summary>The values that are recorded, as last corrected.</summary>
    public async Task<IReadOnlyList<IndicatorValue>> Recorded(string indicator) =>
        (await Indicators.ListIndicatorsAsync(new ListIndicatorsRequest { Organization = Code, Indicator = indicator }, Key)).Values;

    private Step<IndicatorValue> Value(string indicator, string period, IndicatorValue value, Metadata? by = null) => new($"{indicator} of {period}", () =>
    {
        var (from, to) = Period.Of(period);
        (value.Indicator, value.PeriodStart, value.PeriodEnd) = (indicator, Period.Day(from), Period.Day(to));
        return Indicators.RecordIndicatorAsync(new RecordIndicatorRequest { Organization = Code, IndicatorValue = value }, by ?? Key).ResponseAsync;
    });
}
