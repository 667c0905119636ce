using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Indicators;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;
using IndicatorOutcome = CSat.Domain.Indicators.IndicatorOutcome;
using ThresholdOperator = CSat.Contracts.V1.ThresholdOperator;

namespace CSat.Api.Indicators;

/// <summary>Indicators in the words of the contract.</summary>
internal static class IndicatorMapper
{
    private const int Decimals = 6;

    public static IndicatorTarget ToContract(IndicatorTargetRow row) => new()
    {
        Indicator = row.Indicator,
        Operator = EnumCode.Parse<ThresholdOperator>(row.Operator),
        Limit = Number(row.Value),
        ValidFrom = ContractDate.Of(row.ValidFrom),
        ApprovedBy = row.ApprovedBy,
        Etag = Etag.Of(row),
    };

    public static IndicatorValue ToContract(JudgedIndicatorValue judged)
    {
        var (row, regime, rule) = judged;
        var value = row.Amount.In(rule);
        return new()
        {
            Indicator = row.Indicator,
            PeriodStart = ContractDate.Of(row.PeriodStart),
            PeriodEnd = ContractDate.Of(row.PeriodEnd),
            Department = row.Department,
            Numerator = row.Numerator is { } part ? Number(part) : null,
            Denominator = row.Denominator is { } whole ? Number(whole) : null,
            Result = value is { } known ? Number(known) : null,
            Regime = regime.Code,
            Outcome = ContractEnum.Of<IndicatorOutcome, Contracts.V1.IndicatorOutcome>(IndicatorJudgement.Judge(rule, value)),
            Version = row.Version,
            RecordedAt = row.RecordedAt.ToTimestamp(),
            RecordedBy = row.RecordedBy,
            Etag = Etag.Of(row.Content),
        };
    }

    /// <summary>A page of the values found, one more of which were asked for than it may hold.</summary>
    public static ListIndicatorsResponse ToContract((IndicatorPage Page, IReadOnlyList<JudgedIndicatorValue> Found) read, int pageSize)
    {
        var values = read.Found.Select(ToContract).ToList();
        var count = Paging.Fit(values, pageSize);
        var page = new ListIndicatorsResponse { Values = { values.Take(count) } };
        if (count < values.Count)
        {
            var last = read.Found[count - 1].Row;
            page.NextPageToken = Paging.Write(
                IndicatorRequests.List(read.Page.Indicator), ContractDate.Iso(last.PeriodStart), ContractDate.Iso(last.PeriodEnd), last.Indicator, last.Department);
        }

        return page;
    }

    private static Google.Type.Decimal Number(decimal value) =>
        new() { Value = decimal.Round(value, Decimals, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture) };
}
