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
        var keys = new List<ApiKeyRecord>();
        var request = new ListApiKeysRequest { Organization = organization, IncludeRevoked = all, PageSize = PageSize };
        do
        {
            var page = await connection.AskAsync(service => service.Organizations.ListApiKeysAsync(request, service.Call(cancellation)).ResponseAsync, cancellation).ConfigureAwait(false);
            keys.AddRange(page.ApiKeys);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return keys;
    }
}
