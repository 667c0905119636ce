using System.Runtime.CompilerServices;
using Google.Rpc;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>Something that a person does through the API. Awaiting it says that it is accepted.</summary>
/// <param name="what">What it is, for the message when it goes otherwise.</param>
/// <param name="act">Does it; throws <see cref="RpcException"/> where it is refused.</param>
internal sealed class Step<T>(string what, Func<Task<T>> act)
{
    private static readonly StatusCode[] Refusals = [StatusCode.InvalidArgument, StatusCode.FailedPrecondition, StatusCode.NotFound, StatusCode.AlreadyExists, StatusCode.PermissionDenied];

    public TaskAwaiter<T> GetAwaiter() => AcceptedAsync().GetAwaiter();

    /// <summary>It is accepted, and the answer says so.</summary>
    /// <param name="read">What is looked at of the answer.</param>
    /// <param name="expected">What it must be.</param>
    public async Task Gives<TValue>(Func<T, TValue> read, TValue expected) => read(await AcceptedAsync()).ShouldBe(expected, what);

    /// <summary>It is refused.</summary>
    /// <param name="words">What the refusal says, in either language, or the rule that it names.</param>
    public async Task IsRefused(params string[] words)
    {
        string said;
        try
        {
            await act();
            throw new ShouldAssertException($"{what}: accepted, but a refusal was expected that says {string.Join(", ", words)}.");
        }
        catch (RpcException refused) when (Refusals.Contains(refused.StatusCode))
        {
            said = Say(refused);
        }

        foreach (var word in words)
        {
            said.ShouldContain(word, Case.Sensitive, what);
        }
    }

    private async Task<T> AcceptedAsync()
    {
        try
        {
            return await act();
        }
        catch (RpcException refused) when (Refusals.Contains(refused.StatusCode))
        {
            throw new ShouldAssertException($"{what}: refused. {Say(refused)}");
        }
    }

    private static string Say(RpcException refused)
    {
        var details = refused.Trailers.GetValueBytes("grpc-status-details-bin") is { } bytes ? Google.Rpc.Status.Parser.ParseFrom(bytes).Details : [];
        var facts = details.Where(detail => detail.Is(ErrorInfo.Descriptor)).Select(detail => detail.Unpack<ErrorInfo>()).SelectMany(info => info.Metadata.Values.Prepend(info.Reason));
        var texts = details.Where(detail => detail.Is(LocalizedMessage.Descriptor)).Select(detail => detail.Unpack<LocalizedMessage>().Message);
        return string.Join(" | ", [refused.Status.Detail, .. texts, .. facts]);
    }
}
