using System.Globalization;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;

namespace CSat.Api.Targets;

/// <summary>A target that is to be set.</summary>
/// <param name="Target">The target; its id is of no account.</param>
/// <param name="Etag">The target that it replaces as the caller knows it; empty where that does not matter.</param>
public sealed record TargetDraft(TargetRow Target, string Etag);

/// <summary>Reads requests about targets and checks their fields.</summary>
internal static class TargetRequests
{
    private const int ApproverLength = 200;
    private const int PercentDecimals = 4;

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static TargetDraft Read(SetTargetRequest request)
    {
        var target = FieldChecks.Required("target", request.Target);
        var checks = new FieldChecks();
        if (target.Measure == Measure.Unspecified || !Enum.IsDefined(target.Measure))
        {
            checks.Add(Problems.FieldMissing("measure"));
        }

        var (from, to) = checks.Period("valid_from", target.ValidFrom, "valid_to", target.ValidTo);
        var text = target.ValuePercent?.Value ?? "";
        var parsed = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        if (!parsed || value is < 0 or > 100 || decimal.Round(value, PercentDecimals) != value)
        {
            checks.Invalid("value_percent", text, ProblemForm.Percent);
        }

        if (target.Method == TargetMethod.Unspecified || !Enum.IsDefined(target.Method))
        {
            checks.Add(Problems.FieldMissing("method"));
        }

        checks.Text("approved_by", target.ApprovedBy, ApproverLength);
        checks.ThrowIfAny();
        return new TargetDraft(
            new TargetRow { Measure = EnumCode.Of(target.Measure), ValidFrom = from, ValidTo = to, ValuePercent = value, Method = EnumCode.Of(target.Method), ApprovedBy = target.ApprovedBy },
            target.Etag);
    }
}
