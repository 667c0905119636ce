using CSat.Domain.Problems;

namespace CSat.Cli.Connection;

/// <summary>What keeps a command from reaching the service.</summary>
public static class ConnectionProblems
{
    /// <summary>No service answers.</summary>
    public const string NoServerReason = "NO_SERVER";

    /// <summary>There is no key.</summary>
    public const string NoKeyReason = "NO_API_KEY";

    /// <summary>What is named as the service is no address.</summary>
    public const string EndpointInvalidReason = "ENDPOINT_INVALID";

    /// <summary>The service's certificate is not one that this machine trusts.</summary>
    public const string NotTrustedReason = "CERTIFICATE_NOT_TRUSTED";

    /// <summary>What answers is no CSat service.</summary>
    public const string NotCSatReason = "NOT_CSAT";

    /// <summary>What is named as the service is no address.</summary>
    public static Problem EndpointInvalid(string endpoint) =>
        new(EndpointInvalidReason, "CSAT_ENDPOINT", "form", ("endpoint", endpoint));

    /// <summary>The service's certificate is not one that this machine trusts.</summary>
    /// <param name="endpoint">Its address.</param>
    /// <param name="detail">What is wrong with it.</param>
    public static Problem NotTrusted(string endpoint, string detail) =>
        new(NotTrustedReason, endpoint, "tls", ("endpoint", endpoint), ("detail", detail));

    /// <summary>Something else than a CSat service answers at an address.</summary>
    /// <param name="endpoint">The address.</param>
    /// <param name="detail">What it answered.</param>
    public static Problem NotCSat(string endpoint, string detail) =>
        new(NotCSatReason, endpoint, "connection", ("endpoint", endpoint), ("detail", detail));

    /// <summary>No service answers at an address.</summary>
    public static Problem NoServer(string endpoint) =>
        Problem.Worded("no-answer", NoServerReason, endpoint, "connection", ("endpoint", endpoint));

    /// <summary>No service is running in the state directory and none is named.</summary>
    public static Problem NotRunning(string state) =>
        Problem.Worded("not-running", NoServerReason, state, "connection", ("state", state));

    /// <summary>The service is known but no key for it.</summary>
    public static Problem NoKey(string file) =>
        new(NoKeyReason, "CSAT_API_KEY", "authentication", ("file", file));
}
