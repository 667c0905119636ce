namespace Grpc.Core;

/// <summary>Deadline and cancellation of a call being served. Kestrel's servers do not create it; pass deadline and token yourself.</summary>
public abstract class ContextPropagationToken
{
    internal ContextPropagationToken()
    {
    }
}
