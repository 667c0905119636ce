using CSat.Cli.Connection;
using CSat.Contracts.V1;

namespace CSat.Cli.Keys;

/// <summary>The API keys of an organisation as the running service lists them, page by page.</summary>
internal static class KeyList
{
    private const int PageSize = 1_000;

    /// <summary>Reads them all.</summary>
    /// <param name="connection">The service.</param>
    /// <param name="organization">Code of the organisation.</param>
    /// <param name="all">Revoked ones too.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Domain.Problems.ProblemException">The service refused, or does not answer.</exception>
    public static async Task<IReadOnlyList<ApiKeyRecord>> ReadAsync(ServiceConnection connection, string organization, bool all, CancellationToken cancellation)
    {
        var pages = ServiceConnection.PagesAsync(
            token => connection.AskAsync(
                service => service.Organizations.ListApiKeysAsync(
                    new ListApiKeysRequest { Organization = organization, IncludeRevoked = all, PageSize = PageSize, PageToken = token }, service.Call(cancellation)).ResponseAsync,
                cancellation),
            page => page.NextPageToken);
        return await pages.SelectMany(page => page.ApiKeys).ToListAsync(cancellation).ConfigureAwait(false);
    }
}
