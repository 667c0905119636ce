using Grpc.Core;

namespace CSat.GrpcRuntime.Wire;

/// <summary>What is said when messages break the protocol or a limit.</summary>
internal static class WireErrors
{
    public static RpcException TooLargeToSend() => Error(StatusCode.ResourceExhausted, "Sending message exceeds the maximum configured message size.");

    public static RpcException TooLargeToReceive() => Error(StatusCode.ResourceExhausted, "Received message exceeds the maximum configured message size.");

    public static RpcException Incomplete() => Error(StatusCode.Internal, "Incomplete message.");

    public static RpcException Additional() => Error(StatusCode.Internal, "Additional data after the message received.");

    public static RpcException BadFlag() => Error(StatusCode.Internal, "Unexpected compressed flag value in message header.");

    public static RpcException CompressedWithoutEncoding() => Error(StatusCode.Internal, "A compressed message came without a grpc-encoding that says how.");

    public static RpcException Unreadable(Exception e) => new(new Status(StatusCode.Internal, "The message could not be read.", e));

    private static RpcException Error(StatusCode code, string detail) => new(new Status(code, detail));
}
