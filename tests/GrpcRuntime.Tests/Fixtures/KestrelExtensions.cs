using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CSat.GrpcRuntime.Tests.Fixtures;

public static class KestrelExtensions
{
    /// <summary>Listens on a port of the system's choice.</summary>
    public static void ListenLocalhostOnFreePort(this KestrelServerOptions kestrel, HttpProtocols protocols, Action<ListenOptions>? configure = null) =>
        kestrel.Listen(IPAddress.Loopback, 0, o =>
        {
            o.Protocols = protocols;
            configure?.Invoke(o);
        });
}
