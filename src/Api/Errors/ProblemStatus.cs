using System.Globalization;
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

    /// <summary>
    /// Bytes that message and details may take of the headers. C-core's clients (Python, C++, Ruby, PHP) take 8 KiB of headers in all; a call with more cannot be
    /// read, and others on its channel fail with it.
    /// </summary>
    public const int HeaderLimit = 4 << 10;

    /// <summary>Under it ErrorInfo says how many problems there are where not all are shown.</summary>
    public const string CountKey = "problems";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    // How much is said, until it fits: problems in the messages, problems one by one, and letters of a text.
    private static readonly (int Messages, int Violations, int Letters)[] Sizes =
        [(4, 16, int.MaxValue), (4, 12, int.MaxValue), (4, 8, int.MaxValue), (3, 6, int.MaxValue), (2, 5, int.MaxValue), (2, 4, int.MaxValue), (1, 4, int.MaxValue), (1, 3, int.MaxValue),
         (1, 2, int.MaxValue), (1, 1, int.MaxValue), (1, 1, 300), (1, 1, 100)];

    /// <summary>The status code of a reason of the catalogue.</summary>
    /// <param name="reason">A constant of <see cref="ProblemReason"/>, <see cref="ServerReason"/> or <see cref="WireReason"/>.</param>
    public static StatusCode CodeOf(string reason) => reason switch
    {
        ProblemReason.NotFound => StatusCode.NotFound,
        ProblemReason.AlreadyExists or ProblemReason.DuplicateExternalId or ProblemReason.OlderExport or ProblemReason.DuplicateRequestId or ProblemReason.RequestIdPast => StatusCode.AlreadyExists,
        ProblemReason.RoundClosed or ProblemReason.QuestionnaireVersionInUse or ProblemReason.RegimePartMissing or ProblemReason.InvalidTransition
            or ProblemReason.ClosureNotConfirmed or ProblemReason.ClosureStepsMissing or ProblemReason.CustomerNotSatisfied
            or ProblemReason.ReopeningLimit or ProblemReason.EffectNotShown or ProblemReason.LastKey or ProblemReason.Erased or ProblemReason.SnapshotGone or ProblemReason.SamePerson or ProblemReason.IndicatorCounted or ProblemReason.IndicatorTargetFixed
            or ProblemReason.PlanIncomplete or ProblemReason.PlanMissing or ProblemReason.PlanNotApproved or ProblemReason.PlanOfOtherSurvey or ProblemReason.TargetNeedsApproval or ProblemReason.TargetNotComputable
            or ProblemReason.QuestionnaireNotApproved or ProblemReason.QuestionnaireOfOtherKind or ProblemReason.QuestionnaireApproved or ProblemReason.QuestionnaireIncomplete or ProblemReason.PointsNotAsDemanded
            or ProblemReason.MemberAlreadySent or ProblemReason.MemberNotSent or ProblemReason.CheckNotDrawn or ProblemReason.NothingToDraw
            or ProblemReason.MemberNotSampled or ProblemReason.BatchBeyondSample or ProblemReason.AreaWithoutMembers or ProblemReason.SampleDrawn or ProblemReason.MilestoneRecorded or ProblemReason.MilestoneNotNext or ProblemReason.FraudWithoutForms or ProblemReason.FraudPenaltyNotPlanned => StatusCode.FailedPrecondition,
        ProblemReason.EtagStale => StatusCode.Aborted,
        ProblemReason.NotAuthenticated => StatusCode.Unauthenticated,
        ProblemReason.NotAuthorized or ProblemReason.RoleNotHeld or ProblemReason.PermissionNotHeld => StatusCode.PermissionDenied,
        ServerReason.Internal => StatusCode.Internal,
        ServerReason.Unavailable => StatusCode.Unavailable,
        WireReason.MessageTooLarge or WireReason.AnswerTooLarge or WireReason.RateLimited or WireReason.ServerBusy => StatusCode.ResourceExhausted,
        WireReason.RequestTooSlow => StatusCode.DeadlineExceeded,
        WireReason.EncodingUnknown or WireReason.MethodUnknown => StatusCode.Unimplemented,
        _ => StatusCode.InvalidArgument,
    };

    /// <summary>
    /// The status of some problems: the first ones whole, and how many there are, within <see cref="HeaderLimit"/>. Wrong input outranks a wrong state, because
    /// it stays wrong whatever the state.
    /// </summary>
    /// <param name="problems">At least one.</param>
    /// <param name="metadata">Further facts for ErrorInfo, null for none.</param>
    /// <param name="retryAfter">When the same call may be sent again; null for a second, where it may be sent again at all.</param>
    public static Google.Rpc.Status Of(IReadOnlyList<Problem> problems, IReadOnlyDictionary<string, string>? metadata = null, TimeSpan? retryAfter = null)
    {
        var first = problems.FirstOrDefault(problem => CodeOf(problem.Reason) == StatusCode.InvalidArgument) ?? problems[0];
        Problem[] ordered = [first, .. problems.Where(problem => problem != first)];
        var said = new SaidProblems(ordered, problems.Count);
        var status = new Google.Rpc.Status();
        foreach (var (messages, violations, letters) in Sizes)
        {
            // What would say no less than the attempt before is no attempt.
            status = Build(said, Math.Min(messages, ordered.Length), Math.Min(violations, ordered.Length), letters, metadata, retryAfter ?? Soon);
            if (StatusHeaders.SizeOf(status) <= HeaderLimit)
            {
                break;
            }
        }

        return status;
    }

    private static Google.Rpc.Status Build(
        SaidProblems said, int messages, int violations, int letters, IReadOnlyDictionary<string, string>? metadata, TimeSpan retryAfter)
    {
        var first = said.Problems[0];
        var code = CodeOf(first.Reason);
        var status = new Google.Rpc.Status { Code = (int)code, Message = said.Summary(ProblemTexts.English, messages, letters) };
        var info = new ErrorInfo { Reason = first.Reason, Domain = Domain };
        AddFact(info, "field", first.Field);
        AddFact(info, "rule", first.Rule);
        AddFact(info, CountKey, said.Count > violations ? said.Count.ToString(CultureInfo.InvariantCulture) : "");
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
        {
            AddFact(info, key, value);
        }

        status.Details.Add(Any.Pack(info));
        if (code == StatusCode.InvalidArgument)
        {
            status.Details.Add(Any.Pack(FieldViolations(said, violations, letters)));
        }
        else if (code == StatusCode.FailedPrecondition)
        {
            status.Details.Add(Any.Pack(PreconditionViolations(said, violations, letters)));
        }
        else if (first.Reason is ServerReason.Unavailable or WireReason.RateLimited or WireReason.ServerBusy)
        {
            status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(retryAfter) }));
        }

        status.Details.AddRange(ProblemTexts.All.Select(language =>
            Any.Pack(new LocalizedMessage { Locale = language.Locale, Message = said.Summary(language, messages, letters) })));
        return status;
    }

    private static BadRequest FieldViolations(SaidProblems said, int count, int letters)
    {
        var request = new BadRequest();
        request.FieldViolations.AddRange(Enumerable.Range(0, count).Select(i => new BadRequest.Types.FieldViolation
        {
            Field = said.Problems[i].Field,
            Reason = said.Problems[i].Reason,
            Description = said.Whole(ProblemTexts.English, i, letters),
            LocalizedMessage = new LocalizedMessage { Locale = ProblemTexts.Chinese.Locale, Message = said.Whole(ProblemTexts.Chinese, i, letters) },
        }));
        return request;
    }

    private static PreconditionFailure PreconditionViolations(SaidProblems said, int count, int letters)
    {
        var failure = new PreconditionFailure();
        failure.Violations.AddRange(Enumerable.Range(0, count).Select(i => new PreconditionFailure.Types.Violation
        {
            Type = said.Problems[i].Reason,
            Subject = said.Problems[i].Field,
            Description = said.Whole(ProblemTexts.English, i, letters),
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
