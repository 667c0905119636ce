using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace CSat.Api.Errors;

/// <summary>Says problems as gRPC statuses with the standard details of google.rpc.</summary>
public static class ProblemStatus
{
    /// <summary>Whose reasons the reasons are.</summary>
    public const string Domain = "csat";

    // Details travel in one header; a form with hundreds of wrong levels must not burst it.
    private const int ViolationsShown = 16;
    private const int MessagesShown = 4;

    /// <summary>The status code of a reason of the catalogue.</summary>
    /// <param name="reason">A constant of <see cref="ProblemReason"/>, <see cref="ServerReason"/> or <see cref="WireReason"/>.</param>
    public static StatusCode CodeOf(string reason) => reason switch
    {
        ProblemReason.NotFound => StatusCode.NotFound,
        ProblemReason.AlreadyExists or ProblemReason.DuplicateExternalId or ProblemReason.OlderExport or ProblemReason.DuplicateRequestId or ProblemReason.RequestIdPast => StatusCode.AlreadyExists,
        ProblemReason.RoundClosed or ProblemReason.QuestionnaireVersionInUse or ProblemReason.RegimePartMissing or ProblemReason.InvalidTransition
            or ProblemReason.ClosureNotConfirmed or ProblemReason.ClosureStepsMissing or ProblemReason.CustomerNotSatisfied
            or ProblemReason.ReopeningLimit or ProblemReason.EffectNotShown or ProblemReason.LastKey => StatusCode.FailedPrecondition,
        ProblemReason.EtagStale => StatusCode.Aborted,
        ProblemReason.NotAuthenticated => StatusCode.Unauthenticated,
        ProblemReason.NotAuthorized => StatusCode.PermissionDenied,
        ServerReason.Internal => StatusCode.Internal,
        ServerReason.Unavailable => StatusCode.Unavailable,
        WireReason.MessageTooLarge or WireReason.AnswerTooLarge => StatusCode.ResourceExhausted,
        WireReason.EncodingUnknown or WireReason.MethodUnknown => StatusCode.Unimplemented,
        _ => StatusCode.InvalidArgument,
    };

    /// <summary>The status of some problems. Wrong input outranks a wrong state, because it stays wrong whatever the state.</summary>
    /// <param name="problems">At least one.</param>
    /// <param name="metadata">Further facts for ErrorInfo, null for none.</param>
    public static Google.Rpc.Status Of(IReadOnlyList<Problem> problems, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var first = problems.FirstOrDefault(problem => CodeOf(problem.Reason) == StatusCode.InvalidArgument) ?? problems[0];
        var code = CodeOf(first.Reason);
        var ordered = problems.Where(problem => problem != first).Prepend(first).ToArray();
        var status = new Google.Rpc.Status { Code = (int)code, Message = ProblemTexts.English.Summary(ordered, MessagesShown, problems.Count) };
        var info = new ErrorInfo { Reason = first.Reason, Domain = Domain };
        AddFact(info, "field", first.Field);
        AddFact(info, "rule", first.Rule);
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
        {
            AddFact(info, key, value);
        }

        status.Details.Add(Any.Pack(info));
        if (code == StatusCode.InvalidArgument)
        {
            status.Details.Add(Any.Pack(FieldViolations(problems)));
        }
        else if (code == StatusCode.FailedPrecondition)
        {
            status.Details.Add(Any.Pack(PreconditionViolations(problems)));
        }
        else if (code == StatusCode.Unavailable)
        {
            status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(TimeSpan.FromSeconds(1)) }));
        }

        status.Details.AddRange(ProblemTexts.All.Select(language =>
            Any.Pack(new LocalizedMessage { Locale = language.Locale, Message = language.Summary(ordered, MessagesShown, problems.Count) })));
        return status;
    }

    private static BadRequest FieldViolations(IReadOnlyList<Problem> problems)
    {
        var request = new BadRequest();
        request.FieldViolations.AddRange(problems.Take(ViolationsShown).Select(problem => new BadRequest.Types.FieldViolation
        {
            Field = problem.Field,
            Reason = problem.Reason,
            Description = ProblemTexts.English.Whole(problem),
            LocalizedMessage = new LocalizedMessage { Locale = ProblemTexts.Chinese.Locale, Message = ProblemTexts.Chinese.Whole(problem) },
        }));
        return request;
    }

    private static PreconditionFailure PreconditionViolations(IReadOnlyList<Problem> problems)
    {
        var failure = new PreconditionFailure();
        failure.Violations.AddRange(problems.Take(ViolationsShown).Select(problem => new PreconditionFailure.Types.Violation
        {
            Type = problem.Reason,
            Subject = problem.Field,
            Description = ProblemTexts.English.Whole(problem),
        }));
        return failure;
    }

    private static void AddFact(ErrorInfo info, string key, string value)
    {
        if (value.Length > 0)
        {
            info.Metadata[key] = value;
        }
    }
}
