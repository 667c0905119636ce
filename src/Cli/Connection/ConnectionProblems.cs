using CSat.Domain.Problems;

namespace CSat.Cli.Connection;

/// <summary>What keeps a command from reaching the service.</summary>
public static class ConnectionProblems
{
    /// <summary>No service answers.</summary>
    public const string NoServerReason = "NO_SERVER";

    /// <summary>There is no key.</summary>
    public const string NoKeyReason = "NO_API_KEY";

    /// <summary>No service answers at an address.</summary>
    public static Problem NoServer(string endpoint) => new(
        NoServerReason, endpoint, "connection",
        new($"{endpoint} 没有 CSat 服务应答。", $"No CSat service answers at {endpoint}."),
        new("请在另一个终端运行 ./csat serve，或用 CSAT_ENDPOINT 指定正在运行的服务。", "Run ./csat serve in another terminal, or name a running service in CSAT_ENDPOINT."));

    /// <summary>No service is running in the state directory and none is named.</summary>
    public static Problem NotRunning(string state) => new(
        NoServerReason, state, "connection",
        new($"状态目录 {state} 中没有正在运行的服务。", $"No service is running in the state directory {state}."),
        new("请在另一个终端运行 ./csat serve，或用 CSAT_ENDPOINT 和 CSAT_API_KEY 指定正在运行的服务。", "Run ./csat serve in another terminal, or name a running service in CSAT_ENDPOINT and CSAT_API_KEY."));

    /// <summary>The service is known but no key for it.</summary>
    public static Problem NoKey(string file) => new(
        NoKeyReason, "CSAT_API_KEY", "authentication",
        new($"没有 API 密钥：未设置 CSAT_API_KEY，也找不到 {file}。", $"There is no API key: CSAT_API_KEY is not set and {file} is not there."),
        new("请设置 CSAT_API_KEY，或使用 serve 的状态目录（--state）。", "Set CSAT_API_KEY, or give the state directory of serve (--state)."));
}
