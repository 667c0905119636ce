using System.Text.Json;
using System.Text.Json.Nodes;
using CSat.Cli.Children;
using CSat.Cli.Connection;
using CSat.Contracts.V1;
using CSat.Hosting.CommandLine;
using Google.Protobuf;

namespace CSat.Cli.Sheets;

/// <summary>Asks the service what a form or a plan is made of, and lets the program of the reports print the answers.</summary>
internal static class SheetPrint
{
    private const int PageSize = 1000;

    /// <summary>What every such document needs beside its own: the organisation, its departments and items, and the regime version that it was made under.</summary>
    /// <exception cref="Domain.Problems.ProblemException">The service refused, or does not answer.</exception>
    public static async Task<JsonObject> CommonAsync(ServiceConnection connection, string organization, RegimeReference regime, CancellationToken cancellation)
    {
        var who = await connection.AskAsync(service => service.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = organization }, service.Call(cancellation)).ResponseAsync, cancellation).ConfigureAwait(false);
        var text = await connection.AskAsync(
            service => service.Regimes.GetRegimeVersionAsync(new GetRegimeVersionRequest { Organization = organization, RegimeCode = regime.RegimeCode, Version = regime.Version }, service.Call(cancellation)).ResponseAsync,
            cancellation).ConfigureAwait(false);
        var directory = new Contracts.V1.Directory();
        var pages = ServiceConnection.PagesAsync(
            token => connection.AskAsync(
                service => service.Organizations.GetDirectoryAsync(new GetDirectoryRequest { Organization = organization, PageSize = PageSize, PageToken = token }, service.Call(cancellation)).ResponseAsync,
                cancellation),
            page => page.NextPageToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            directory.MergeFrom(page.Directory);
        }

        return new JsonObject
        {
            ["organization"] = Json(who),
            ["regime"] = Json(text),
            ["directory"] = Json(directory),
            ["readAt"] = TimeProvider.System.GetUtcNow(),
        };
    }

    /// <summary>A message as JSON.</summary>
    public static JsonNode Json(IMessage message) => JsonNode.Parse(JsonFormatter.Default.Format(message))!;

    /// <summary>Prints the answers.</summary>
    /// <param name="call">The command's call, with its options.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="options">Where the document goes, and in which language.</param>
    /// <param name="cancellation">Ends the print.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> PassAsync(HostCall call, JsonObject answers, SheetOptions options, CancellationToken cancellation)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("csat-sheet-");
        try
        {
            var file = Path.Combine(folder.FullName, "answers.json");
            await File.WriteAllTextAsync(file, answers.ToJsonString(new JsonSerializerOptions(JsonSerializerDefaults.Web)), cancellation).ConfigureAwait(false);
            return await ChildHost.PassAsync(call, ["report", "sheet", file, .. options.Arguments(call.Arguments)], cancellation).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
