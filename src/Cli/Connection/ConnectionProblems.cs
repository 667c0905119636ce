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
    public static Problem EndpointInvalid(string endpoint) => new(
        EndpointInvalidReason, "CSAT_ENDPOINT", "form",
        new($"“{endpoint}”不是服务的地址。", $"'{endpoint}' is no address of a service."),
        new("请写成 http://主机:端口，服务使用 TLS 时写成 https://主机:端口。", "Write http://HOST:PORT, or https://HOST:PORT where the service uses TLS."));

    /// <summary>The service's certificate is not one that this machine trusts.</summary>
    /// <param name="endpoint">Its address.</param>
    /// <param name="detail">What is wrong with it.</param>
    public static Problem NotTrusted(string endpoint, string detail) => new(
        NotTrustedReason, endpoint, "tls",
        new($"{endpoint} 的证书不受信任：{detail}", $"The certificate of {endpoint} is not trusted: {detail}"),
        new("请用证书上的主机名；签发者不在系统中时，用 SSL_CERT_FILE 指定其证书文件。", "Use the host name that the certificate names; where the system does not know its issuer, name the issuer's file in SSL_CERT_FILE."));

    /// <summary>Something else than a CSat service answers at an address.</summary>
    /// <param name="endpoint">The address.</param>
    /// <param name="detail">What it answered.</param>
    public static Problem NotCSat(string endpoint, string detail) => new(
        NotCSatReason, endpoint, "connection",
        new($"{endpoint} 的应答不是 CSat 服务的：{detail}", $"What answers at {endpoint} is no CSat service: {detail}"),
        new("请核对地址和端口；服务使用 TLS 时地址以 https:// 开头。", "Check host and port; where the service uses TLS the address begins with https://."));

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
