using CSat.Contracts.V1;

namespace CSat.Api.Calls;

/// <summary>Texts in two languages, between the contract's and ours.</summary>
internal static class ContractText
{
    public static Domain.Text.LocalizedText Of(LocalizedText? text) => new(text?.Zh ?? "", text?.En ?? "");

    public static LocalizedText Of(Domain.Text.LocalizedText text) => new() { Zh = text.Zh, En = text.En };
}
