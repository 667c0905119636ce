using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using ThresholdOperator = CSat.Domain.Scoring.ThresholdOperator;

namespace CSat.Api.Indicators;

/// <summary>A target that is to be set.</summary>
/// <param name="Target">The target; its id is of no account.</param>
/// <param name="Etag">The target that it replaces as the caller knows it; empty where that does not matter.</param>
public sealed record IndicatorTargetDraft(IndicatorTargetRow Target, string Etag);

/// <summary>A value that is to be recorded.</summary>
/// <param name="Value">The value; its id and version are of no account.</param>
/// <param name="Etag">The value that it corrects as the caller knows it; empty for a new one.</param>
public sealed record IndicatorValueDraft(IndicatorValueRow Value, string Etag);

/// <summary>Which values are asked for.</summary>
/// <param name="Indicator">Code of the indicator; empty for all.</param>
/// <param name="AfterStart">First day of the last value shown.</param>
/// <param name="AfterEnd">Its last day.</param>
/// <param name="AfterIndicator">Its indicator.</param>
/// <param name="AfterDepartment">Its department.</param>
/// <param name="Count">How many at most.</param>
public sealed record IndicatorPage(string Indicator, DateOnly AfterStart, DateOnly AfterEnd, string AfterIndicator, string AfterDepartment, int Count);

/// <summary>Reads requests about indicators and checks their fields.</summary>
internal static class IndicatorRequests
{
    private const int ApproverLength = 200;
    private const int Decimals = 6;
    private const decimal Largest = 1_000_000_000;
    private const int KeyParts = 4;

    /// <summary>The list's name in its page tokens.</summary>
    public static string List(string indicator) => $"indicators {indicator}";

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static IndicatorTargetDraft Read(SetIndicatorRequest request)
    {
        var target = FieldChecks.Required("target", request.Target);
        var checks = new FieldChecks();
        checks.Code("indicator", target.Indicator);
        var comparison = checks.Choice<Contracts.V1.ThresholdOperator, ThresholdOperator>("operator", target.Operator);
        var value = Number(checks, "limit", target.Limit, -Largest);
        if (target.Limit is null)
        {
            checks.Add(Problems.FieldMissing("limit"));
        }

        var from = checks.Date("valid_from", target.ValidFrom);
        checks.Text("approved_by", target.ApprovedBy, ApproverLength);
        checks.ThrowIfAny();
        return new(
            new IndicatorTargetRow { Indicator = target.Indicator, Operator = EnumCode.Of(comparison!.Value), Value = value!.Value, ValidFrom = from, ApprovedBy = target.ApprovedBy },
            target.Etag);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static IndicatorValueDraft Read(RecordIndicatorRequest request)
    {
        var asked = FieldChecks.Required("indicator_value", request.IndicatorValue);
        var checks = new FieldChecks();
        checks.Code("indicator", asked.Indicator);
        var (from, to) = checks.Period("period_start", asked.PeriodStart, "period_end", asked.PeriodEnd);
        if (asked.Department.Length > 0)
        {
            checks.Code("department", asked.Department);
        }

        var (part, whole, measured) = (Number(checks, "numerator", asked.Numerator, 0), Number(checks, "denominator", asked.Denominator, 0), Number(checks, "result", asked.Result, -Largest));
        if ((asked.Numerator is null) != (asked.Denominator is null) || (asked.Result is null) == (asked.Numerator is null))
        {
            checks.Invalid("result", asked.Result?.Value ?? "", ProblemForm.ShareOrValue);
        }

        checks.ThrowIfAny();
        return new(
            new IndicatorValueRow
            {
                Indicator = asked.Indicator, Department = asked.Department, PeriodStart = from, PeriodEnd = to, Numerator = part, Denominator = whole, Measured = measured,
            },
            asked.Etag);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static IndicatorPage Read(ListIndicatorsRequest request)
    {
        var checks = new FieldChecks();
        if (request.Indicator.Length > 0)
        {
            checks.Code("indicator", request.Indicator);
        }

        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        var key = Paging.Read(List(request.Indicator), request.PageToken, KeyParts);
        if (key is null)
        {
            return new(request.Indicator, DateOnly.MinValue, DateOnly.MinValue, "", "", size + 1);
        }

        return DateOnly.TryParseExact(key[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            && DateOnly.TryParseExact(key[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
            ? new(request.Indicator, start, end, key[2], key[3], size + 1)
            : throw new ProblemException(Problems.InvalidPageToken());
    }

    private static decimal? Number(FieldChecks checks, string field, Google.Type.Decimal? given, decimal least)
    {
        if (given is null)
        {
            return null;
        }

        var parsed = decimal.TryParse(given.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        if (!parsed || value < least || value > Largest || decimal.Round(value, Decimals) != value)
        {
            checks.Invalid(field, given.Value, ProblemForm.Number, ("least", $"{least}"), ("most", $"{Largest}"));
            return null;
        }

        return value;
    }
}
