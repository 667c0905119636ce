using System.Net;
using System.Net.Sockets;
using CSat.Domain.Problems;
using Microsoft.AspNetCore.Connections;

namespace CSat.Api.Serving;

/// <summary>What keeps a server from listening.</summary>
internal static class ServingProblems
{
    /// <summary>The option that names the port for gRPC.</summary>
    public const string GrpcPort = "--port";

    /// <summary>The option that names the address.</summary>
    public const string ListenAddress = "--listen";

    /// <summary>The option that names the port for JSON.</summary>
    public const string JsonPort = "--json-port";

    /// <summary>Another program listens on the port.</summary>
    public static Problem PortTaken(int port, string field = GrpcPort) => new("PORT_TAKEN", field, "serving", ("port", port));

    /// <summary>The system does not let this user listen on the port.</summary>
    public static Problem PortForbidden(int port, string field = GrpcPort) => new("PORT_FORBIDDEN", field, "serving", ("port", port));

    /// <summary>The machine has no such address.</summary>
    public static Problem AddressMissing(string address) => new("ADDRESS_MISSING", ListenAddress, "serving", ("address", address));

    /// <summary>A variable that switches something says neither on nor off.</summary>
    public static Problem SwitchInvalid(string variable, string value) => Problem.Worded("switch", ProblemReason.FieldInvalid, variable, "switch", ("value", value));

    /// <summary>Looks whether a server could listen, before anything is started for it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="port">0 for any free one.</param>
    /// <param name="field">The option that names it.</param>
    /// <exception cref="ProblemException">The port is taken, or not for this user, or the address is not this machine's.</exception>
    public static void CheckPort(IPAddress address, int port, string field = GrpcPort)
    {
        try
        {
            using var probe = new TcpListener(address, port);
            probe.Start();
        }
        catch (SocketException exception) when (Of(exception, address, port, field) is { } problem)
        {
            throw new ProblemException(problem);
        }
    }

    /// <summary>What a failure to listen says; null for any other failure.</summary>
    public static Problem? Of(Exception exception, IPAddress address, int port, string field = GrpcPort) => exception switch
    {
        IOException { InnerException: AddressInUseException } or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => PortTaken(port, field),
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => AddressMissing(address.ToString()),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => PortForbidden(port, field),
        _ => null,
    };
}
