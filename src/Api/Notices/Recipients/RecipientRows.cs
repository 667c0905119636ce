namespace CSat.Api.Notices.Recipients;

/// <summary>A customer to whom a notice is sent.</summary>
internal sealed record RecipientRow
{
    public string Customer { get; init; } = "";

    /// <summary>The fields asked for as JSON.</summary>
    public string Fields { get; init; } = "";
}
