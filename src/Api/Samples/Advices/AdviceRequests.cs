using System.Globalization;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Api.Samples.Advices;

/// <summary>Advice that is asked for.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="MarginPoints">Half-width of the interval wanted, in percentage points.</param>
public sealed record AdviceQuestion(string Round, double MarginPoints);

/// <summary>Reads questions about the size of a sample.</summary>
internal static class AdviceRequests
{
    private const double UsualMargin = 5;
    private const double WidestMargin = 50;

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static AdviceQuestion Read(GetSampleAdviceRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        if (request.MarginPoints is not (0 or (> 0 and <= WidestMargin)))
        {
            checks.Invalid("margin_points", request.MarginPoints.ToString(CultureInfo.InvariantCulture), ProblemForm.Margin);
        }

        checks.ThrowIfAny();
        return new(request.Round, request.MarginPoints == 0 ? UsualMargin : request.MarginPoints);
    }
}
