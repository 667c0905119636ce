namespace Grpc.Core;

/// <summary>The server's side of a response stream, which ends with the handler.</summary>
/// <typeparam name="T">The message.</typeparam>
public interface IServerStreamWriter<in T> : IAsyncStreamWriter<T>
{
}
