using System.Net.Sockets;
using CSat.Api.Authentication.Tokens;
using CSat.Domain.Problems;
using CSat.Postgres.Cells;
using Grpc.Core;
using Npgsql;

namespace CSat.Api.Errors;

/// <summary>The one way in which a failure becomes what the caller sees. Nothing of a fault crosses the wire but an id that the log holds.</summary>
/// <param name="logger">Told of faults.</param>
public sealed class ErrorFunnel(ILogger<ErrorFunnel> logger)
{
    // idle_in_transaction_session_timeout
    private const string RestedTooLong = "25P03";

    /// <summary>The status of a failure; faults are logged.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="method">Full name of the rpc.</param>
    public Google.Rpc.Status ToStatus(Exception exception, string method)
    {
        switch (exception)
        {
            case ProblemException refused:
                return ProblemStatus.Of(refused.Problems);
            case IssuerUnavailableException silent:
                ErrorLog.IssuerUnavailable(logger, method, silent.Message);
                return ProblemStatus.Of([Unavailable()]);
            case PostgresException elsewhere when CellPools.IsElsewhere(elsewhere):
                return ProblemStatus.Of([Moving()]);
            case PostgresException fault when !Passes(fault):
                break;
            case NpgsqlException or SocketException or ObjectDisposedException or TimeoutException:
                ErrorLog.DatabaseUnavailable(logger, method, exception);
                return ProblemStatus.Of([Unavailable()]);
        }

        var id = Guid.CreateVersion7().ToString("N");
        ErrorLog.Fault(logger, id, method, exception);
        return ProblemStatus.Of([Fault(id)], new Dictionary<string, string> { ["error_id"] = id });
    }

    /// <summary>The exception that carries a status with its details to the caller.</summary>
    public static RpcException ToRpcException(Google.Rpc.Status status) => status.ToRpcException();

    /// <summary>The server cannot do it now.</summary>
    public static Problem Unavailable() =>
        new(ServerReason.Unavailable, "", "");

    /// <summary>The organisation is on its way from one cell to another.</summary>
    private static Problem Moving() => Problem.Worded("moving", ServerReason.Unavailable, "organization", "");

    // What goes by: the server stopping or full, and a statement or lock that took longer than the session's limits.
    private static bool Passes(PostgresException fault) =>
        fault.IsTransient || fault.SqlState.StartsWith("57P", StringComparison.Ordinal)
        || fault.SqlState is PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable or RestedTooLong;

    private static Problem Fault(string id) =>
        new(ServerReason.Internal, "", "", ("id", id));
}
