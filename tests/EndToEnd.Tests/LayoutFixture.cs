using System.Text.Json.Nodes;
using CSat.Testing;

namespace CSat.EndToEnd.Tests;

/// <summary>The files of samples/mappings, each imported twice into a real service, and a warehouse of all of them.</summary>
public sealed class LayoutFixture : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly TemporaryDirectory _folder = new();
    private readonly Dictionary<string, Imported[]> _imports = [];

    /// <summary>The folder of the layouts.</summary>
    public static string Folder => Repository.PathOf("samples", "mappings");

    public string Warehouse(string organization) => _folder.PathOf("state", "warehouse", organization, "csat.duckdb");

    /// <summary>What the first and the second import of a file said.</summary>
    internal Imported[] Imports(string file) => _imports[file];

    public async Task InitializeAsync()
    {
        await using var server = Launch("CSat.Api", "serve", "--port", "0");
        await server.WaitForOutputAsync("listening on", Patience);
        foreach (var (_, kind, mapping, file) in Layout.All.Where(layout => layout.File != Layout.Twin))
        {
            _imports[file] = [await ImportAsync(kind, mapping, file), await ImportAsync(kind, mapping, file)];
        }

        await using (var etl = Launch("CSat.Etl", "etl", "run"))
        {
            (await etl.WaitForExitAsync(Patience)).ShouldBe(0, etl.Errors);
        }

        // A frame that pandas wrote holds the same forms as the one of R: it is imported last, and finds them.
        var twin = Layout.All.Single(layout => layout.File == Layout.Twin);
        _imports[twin.File] = [await ImportAsync(twin.Kind, twin.Mapping, twin.File)];
        await server.SignalAsync("TERM");
        await server.WaitForExitAsync(Patience);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private async Task<Imported> ImportAsync(string kind, string mapping, string file)
    {
        // Beside a copy, so that a rejects file does not stand among the samples.
        await using var import = Launch("CSat.Cli", "import", kind, "--mapping", Path.Combine(Folder, mapping), Path.Combine(Folder, file), "--rejects", _folder.PathOf("rejects.csv"), "--json");
        var code = await import.WaitForExitAsync(Patience);
        code.ShouldBe(0, $"{file}\n{import.Output}\n{import.Errors}\n{(File.Exists(_folder.PathOf("rejects.csv")) ? await File.ReadAllTextAsync(_folder.PathOf("rejects.csv")) : "")}");
        var row = JsonNode.Parse(import.Output)!["result"]![0]!;
        int Number(string name) => row[name]!.GetValue<int>();
        return new Imported(Number("rows"), Number("stored"), Number("already_stored"), Number("refused") + Number("not_mapped"), Number("left_out"), Number("extended"));
    }

    private HostProcess Launch(string host, params string[] arguments) => HostProcess.StartHost(
        host,
        [.. arguments, "--state", _folder.PathOf("state")],
        new Dictionary<string, string?> { ["CSAT_POSTGRES"] = null, ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null, ["CSAT_STATE"] = null });
}

/// <summary>What an import said.</summary>
internal sealed record Imported(int Rows, int Stored, int AlreadyStored, int Refused, int LeftOut, int Extended = 0);

/// <summary>A file of samples/mappings.</summary>
internal sealed record Layout(string Organization, string Kind, string Mapping, string File)
{
    /// <summary>A file whose rows are those of another.</summary>
    public const string Twin = "data-frame/from-pandas.csv";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("canteens", "responses", "google-forms/mapping.yaml", "google-forms/responses.csv"),
        new("harbour-bank", "responses", "qualtrics/mapping.yaml", "qualtrics/responses.csv"),
        new("nordlicht", "responses", "limesurvey-codes/mapping.yaml", "limesurvey-codes/results-survey482913.csv"),
        new("machine-works", "responses", "limesurvey-texts/mapping.yaml", "limesurvey-texts/results-survey117350.csv"),
        new("health-centres", "responses", "kobo/mapping.yaml", "kobo/visitor_survey.csv"),
        new("property-texts", "responses", "wenjuanxing/mapping-texts.yaml", "wenjuanxing/按选项文本.csv"),
        new("property-numbers", "responses", "wenjuanxing/mapping-numbers.yaml", "wenjuanxing/按选项序号.xlsx"),
        new("binhai-12345", "complaints", "hotline-12345/mapping.yaml", "hotline-12345/工单登记表2025年3月.csv"),
        new("cfpb-since-2017", "complaints", "cfpb/mapping.yaml", "cfpb/complaints-2023.csv"),
        new("nyc-311", "complaints", "nyc-311/mapping.yaml", "nyc-311/311_service_requests.csv"),
        new("two-plants", "responses", "data-frame/mapping.yaml", "data-frame/from-r.csv"),
        new("shop-visits", "responses", "answer-rows/mapping.yaml", "answer-rows/answers.csv"),
        new("service-hall", "responses", "choices/mapping.yaml", "choices/responses.csv"),
        new("rating-table", "responses", "rating-counts/mapping.yaml", "rating-counts/评价汇总表.csv"),
        new("workshops", "responses", "finished-later/mapping.yaml", "finished-later/monday.csv"),
        new("workshops", "responses", "finished-later/mapping.yaml", "finished-later/friday.csv"),
        new("two-plants", "responses", "data-frame/mapping.yaml", Twin),
    ];
}
