using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Api.Distributions.SentForms;

/// <summary>A receipt that is to be recorded.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Member">The member.</param>
/// <param name="At">When it was confirmed.</param>
public sealed record ReceiptDraft(string Round, string Member, DateTimeOffset At);

/// <summary>Which outstanding forms are asked for.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="After">The last member looked at.</param>
/// <param name="Count">How many sent forms to look at.</param>
public sealed record OutstandingPage(string Round, string After, int Count);

/// <summary>Reads requests about forms sent to members and checks their fields.</summary>
internal static class SentFormRequests
{
    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ReceiptDraft Read(ConfirmReceiptRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        checks.Code("member", request.Member);
        var at = DistributionRequests.Moment(checks, "confirmed_at", request.ConfirmedAt);
        checks.ThrowIfAny();
        return new(request.Round, request.Member, at);
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static OutstandingPage Read(ListOutstandingRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        return new(request.Round, Paging.Read(ListName(request.Round), request.PageToken, keyParts: 1)?[0] ?? "", size);
    }

    /// <summary>The list's name in its page tokens.</summary>
    public static string ListName(string round) => $"outstanding {round}";
}
