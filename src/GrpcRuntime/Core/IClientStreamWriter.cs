namespace Grpc.Core;

/// <summary>The client's side of a request stream.</summary>
/// <typeparam name="T">The message.</typeparam>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>Ends the stream; to be called once, after the last write has completed.</summary>
    Task CompleteAsync();
}
