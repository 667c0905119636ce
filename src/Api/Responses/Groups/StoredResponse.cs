using CSat.Api.Calls;
using CSat.Api.Imports;
using CSat.Domain.Responses;
using CSat.Domain.Surveys;

namespace CSat.Api.Responses.Groups;

/// <summary>What became of a response that was written.</summary>
/// <param name="ResponseId">Id under which it is stored.</param>
/// <param name="Storing">How it came to be stored.</param>
/// <param name="Content">Whether it answers any item.</param>
public readonly record struct StoredResponse(Guid ResponseId, Storing Storing, FormContent Content)
{
    /// <summary>A number above that of the transaction that stored it; null where that is not known.</summary>
    public ulong? CommittedBelow { get; init; }

    /// <summary>How the form stands to the event that its survey follows; null where it follows none.</summary>
    public FormOccasion? Occasion { get; init; }

    /// <summary>The same, after the call was told what its token is to say.</summary>
    internal StoredResponse ToldTo(Call call)
    {
        call.CommittedBelow = CommittedBelow;
        return this;
    }
}
