using System.Net;
using System.Net.Sockets;
using CSat.Domain.Problems;
using Microsoft.AspNetCore.Connections;

namespace CSat.Api.Serving;

/// <summary>What keeps a server from listening.</summary>
internal static class ServingProblems
{
    private const string Field = "--port";

    /// <summary>Another program listens on the port.</summary>
    public static Problem PortTaken(int port) => new("PORT_TAKEN", Field, "serving", ("port", port));

    /// <summary>The system does not let this user listen on the port.</summary>
    public static Problem PortForbidden(int port) => new("PORT_FORBIDDEN", Field, "serving", ("port", port));

    /// <summary>Looks whether a server could listen on a port, before anything is started for it.</summary>
    /// <param name="port">0 for any free one.</param>
    /// <exception cref="ProblemException">The port is taken, or not for this user.</exception>
    public static void CheckPort(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
        }
        catch (SocketException exception) when (Of(exception, port) is { } problem)
        {
            throw new ProblemException(problem);
        }
    }

    /// <summary>What a failure to listen says; null for any other failure.</summary>
    public static Problem? Of(Exception exception, int port) => exception switch
    {
        IOException { InnerException: AddressInUseException } or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => PortTaken(port),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => PortForbidden(port),
        _ => null,
    };
}
