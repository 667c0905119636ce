using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;
using Subject = CSat.Domain.Audits.AuditSubject;

namespace CSat.Api.Audits;

/// <summary>Which entries are asked for.</summary>
/// <param name="After">Position of the last entry shown.</param>
/// <param name="Since">Entries from this moment on; null for all.</param>
/// <param name="Before">Entries before this moment; null for all.</param>
/// <param name="Subject">Code of the subject; null for all.</param>
/// <param name="SubjectId">Id of the thing; null for all.</param>
/// <param name="Count">How many at most.</param>
public sealed record AuditPage(long After, DateTimeOffset? Since, DateTimeOffset? Before, string? Subject, Guid? SubjectId, int Count);

/// <summary>Reads requests about the audit and checks their fields.</summary>
internal static class AuditRequests
{
    private const int HashLength = 32;

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static AuditPage Read(ListEntriesRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        var since = Moment(checks, "since", request.Since);
        var before = Moment(checks, "before", request.Before);
        var subject = request.Subject == AuditSubject.Unspecified ? null : checks.Choice<AuditSubject, Subject>("subject", request.Subject);
        Guid? thing = request.SubjectId.Length == 0 ? null : Guid.TryParse(request.SubjectId, out var id) ? id : Guid.Empty;
        checks.ThrowIfAny();
        var page = new AuditPage(0, since, before, subject is { } asked ? EnumCode.Of(asked) : null, thing, size + 1);
        return Paging.Read(List(request), request.PageToken, keyParts: 1) is not [var last] ? page
            : long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? page with { After = after }
            : throw new ProblemException(Problems.InvalidPageToken());
    }

    /// <returns>The head that was kept; null where none is given.</returns>
    /// <exception cref="ProblemException">It can be none.</exception>
    public static Domain.Audits.AuditHead? Read(VerifyChainRequest request)
    {
        if (request.Head is not { } head)
        {
            return null;
        }

        var checks = new FieldChecks();
        if (head.Position < 0)
        {
            checks.Invalid("head.position", head.Position.ToString(CultureInfo.InvariantCulture), ProblemForm.NotNegative);
        }

        if (head.Hash.Length != HashLength)
        {
            checks.Invalid("head.hash", head.Hash.Length.ToString(CultureInfo.InvariantCulture), ProblemForm.Sha256);
        }

        checks.ThrowIfAny();
        return new Domain.Audits.AuditHead(head.Position, head.Hash.ToByteArray());
    }

    /// <summary>The list's name in its page tokens: with all that was asked for.</summary>
    public static string List(ListEntriesRequest request) =>
        $"audit {request.Since?.Seconds}.{request.Since?.Nanos} {request.Before?.Seconds}.{request.Before?.Nanos} {(int)request.Subject} {(Guid.TryParse(request.SubjectId, out var id) ? id : null)}";

    private static DateTimeOffset? Moment(FieldChecks checks, string field, Timestamp? value)
    {
        if (value is null || ContractTime.IsTime(value))
        {
            return value is null ? null : ContractTime.Of(value);
        }

        checks.Invalid(field, value.ToDiagnosticString(), ProblemForm.Time);
        return null;
    }
}
