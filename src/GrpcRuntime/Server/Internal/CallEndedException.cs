namespace CSat.GrpcRuntime.Server;

/// <summary>A handler reads or writes after its call has ended, mostly because the deadline ended it: no fault of the handler.</summary>
internal sealed class CallEndedException(string message) : InvalidOperationException(message);
