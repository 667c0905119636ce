using System.Security.Authentication;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using Google.Rpc;
using Grpc.Core;

namespace CSat.Cli.Connection;

/// <summary>Turns a status of the service back into problems that name field, rule and fix.</summary>
public static class RpcProblems
{
    /// <summary>The problems of a failed call. A call that did not reach the service says how to start one.</summary>
    /// <param name="error">The failure.</param>
    /// <param name="endpoint">Address that was called.</param>
    public static IReadOnlyList<Problem> Of(RpcException error, string endpoint)
    {
        if (error.GetRpcStatus() is { } status)
        {
            return Of(status);
        }

        if (DistrustIn(error.Status.DebugException) is { } distrust)
        {
            return [ConnectionProblems.NotTrusted(endpoint, distrust.Message)];
        }

        // Every status of the service's own has details: these come from the way to it.
        return error.StatusCode switch
        {
            StatusCode.Unavailable => [ConnectionProblems.NoServer(endpoint)],
            StatusCode.Internal or StatusCode.Unimplemented or StatusCode.Unknown => [ConnectionProblems.NotCSat(endpoint, error.Status.Detail)],
            _ => [Plain(error.StatusCode.ToString(), error.Status.Detail)],
        };
    }

    /// <summary>The problems of a refused row.</summary>
    public static IReadOnlyList<Problem> Of(Contracts.V1.ImportVerdict verdict) => verdict.Problems.Count == 0 ? Of(verdict.Status) :
    [
        .. verdict.Problems.Select(problem => new Problem(
            problem.Reason, problem.Field, problem.Rule, new GivenWording(new(problem.Message.Zh, problem.Message.En), new(problem.Fix.Zh, problem.Fix.En)))),
    ];

    /// <summary>The problems of a status.</summary>
    public static IReadOnlyList<Problem> Of(Google.Rpc.Status status)
    {
        ErrorInfo? info = null;
        BadRequest? bad = null;
        var (zh, en) = (status.Message, status.Message);
        foreach (var detail in status.Details)
        {
            if (detail.TryUnpack(out ErrorInfo foundInfo))
            {
                info = foundInfo;
            }
            else if (detail.TryUnpack(out BadRequest foundBad))
            {
                bad = foundBad;
            }
            else if (detail.TryUnpack(out LocalizedMessage text))
            {
                (zh, en) = text.Locale switch { "zh-CN" => (text.Message, en), "en" => (zh, text.Message), _ => (zh, en) };
            }
        }

        var rule = Fact(info, "rule");
        if (bad is { FieldViolations.Count: > 1 })
        {
            return [.. bad.FieldViolations.Select(violation => new Problem(
                violation.Reason, violation.Field, rule, new GivenWording(new(violation.LocalizedMessage?.Message ?? violation.Description, violation.Description), None)))];
        }

        return [new Problem(info?.Reason ?? ((StatusCode)status.Code).ToString(), Fact(info, "field"), rule, new GivenWording(new(zh, en), None))];
    }

    private static AuthenticationException? DistrustIn(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            // Without words about the certificate it is the handshake that failed: what answers speaks no TLS.
            if (exception is AuthenticationException distrust && distrust.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase))
            {
                return distrust;
            }
        }

        return null;
    }

    // The service's texts hold message and fix in one.
    private static LocalizedText None => new("", "");

    private static string Fact(ErrorInfo? info, string key) => info is not null && info.Metadata.TryGetValue(key, out var value) ? value : "";

    private static Problem Plain(string reason, string detail) => new(reason, "", "", new GivenWording(LocalizedText.Same(detail), None));
}
