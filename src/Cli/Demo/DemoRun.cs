using System.CommandLine;
using System.Text.Json.Nodes;
using CSat.Cli.Children;
using CSat.Cli.Samples;
using CSat.Hosting.CommandLine;
using CSat.Hosting.State;

namespace CSat.Cli.Demo;

/// <summary><c>./csat demo [--out DIR]</c>.</summary>
public static class DemoCommand
{
    /// <summary>The command.</summary>
    public static HostCommand Create()
    {
        var output = new Option<string>("--out") { Description = "Directory of the results.", HelpName = "DIR", DefaultValueFactory = _ => "out" };
        var command = new HostCommand(
            "demo",
            "The main job from nothing: database, API, sample organisations through gRPC, warehouse, management-review PDF.",
            "./csat demo --out out") { MakesState = true };
        command.Options.Add(output);
        return command.Handle((call, cancellation) => new DemoRun(call, Path.GetFullPath(call.Arguments.GetRequiredValue(output))).RunAsync(cancellation));
    }
}

/// <summary>One run of the demo: a list of steps, each saying on standard error what it does.</summary>
/// <param name="call">The command's call.</param>
/// <param name="output">Absolute path of the results' directory.</param>
internal sealed class DemoRun(HostCall call, string output)
{
    private const int Steps = 8;
    private const string Review = "management-review";

    // A state keeps what an earlier run submitted and refuses samples that say otherwise: with samples that changed the demo starts in a folder of its own.
    private const string Folder = "demo-3";

    private readonly StateDirectory _state = new(Path.Combine(call.State.Root, Folder));
    private readonly List<IReadOnlyList<object?>> _figures = [];
    private readonly List<IReadOnlyList<object?>> _files = [];
    private int _step;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(output);
        Say("启动数据库和 gRPC 服务", "Starting the database and the gRPC service");
        await using (var service = await DemoService.StartAsync(call.Home, _state, cancellation).ConfigureAwait(false))
        {
            Say("通过 gRPC 提交示例组织", "Submitting the sample organisations through gRPC");
            var submitter = new SampleSubmitter(service.Connection, call.Home.Regimes);
            await submitter.SubmitAsync(ManufacturerSample.Create(), cancellation).ConfigureAwait(false);
            await submitter.SubmitAsync(PropertySample.Create(), cancellation).ConfigureAwait(false);
            await submitter.SubmitAsync(WorkedExampleSample.Create(), cancellation).ConfigureAwait(false);
            Say("装载数据仓库", "Loading the warehouse");
            await ExecuteAsync(["etl", "run"], cancellation).ConfigureAwait(false);
        }

        CopyWarehouse();
        Say("生成管理评审报告（中文）", "Printing the management review in Chinese");
        await PrintAsync(Review, ManufacturerSample.Code, "zh-CN", "management-review.pdf", ["--html", Path.Combine(output, "management-review.html")], cancellation).ConfigureAwait(false);
        Say("生成管理评审报告（英文）", "Printing the management review in English");
        await PrintAsync(Review, ManufacturerSample.Code, "en", "management-review.en.pdf", [], cancellation).ConfigureAwait(false);
        Say("生成物业公司的管理评审报告（中文、英文）", "Printing the management review of the property company in both languages");
        await PrintAsync(Review, PropertySample.Code, "zh-CN", "property-review.pdf", [], cancellation).ConfigureAwait(false);
        await PrintAsync(Review, PropertySample.Code, "en", "property-review.en.pdf", [], cancellation).ConfigureAwait(false);
        Say("生成物业公司最近一次调查的分析报告", "Printing the analysis of the property company's latest survey");
        await PrintAsync("survey-analysis", PropertySample.Code, "zh-CN", "property-survey.pdf", ["--round", PropertySample.LatestRound], cancellation).ConfigureAwait(false);
        Say("生成制度算例报告", "Printing the worked example of R08");
        await PrintAsync(Review, WorkedExampleSample.Code, "zh-CN", "worked-example.pdf", [], cancellation).ConfigureAwait(false);
        Report();
        return ExitCodes.Done;
    }

    private async Task PrintAsync(string kind, string organization, string language, string pdf, string[] more, CancellationToken cancellation)
    {
        var result = await ExecuteAsync(["report", kind, "--organization", organization, "--lang", language, "--out", Path.Combine(output, pdf), .. more], cancellation).ConfigureAwait(false);
        foreach (var card in kind == Review ? result?["summary"]?.AsArray() ?? [] : [])
        {
            _figures.Add([organization, language, card?["measure"]?.GetValue<string>(), card?["value"]?.GetValue<string>(), card?["note"]?.GetValue<string>()]);
        }

        Add(pdf);
        if (result?["html"]?.GetValue<string>() is { } html)
        {
            Add(Path.GetFileName(html));
        }
    }

    private async Task<JsonNode?> ExecuteAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var (_, said) = await ChildHost.RunAsync(call.Home, [.. arguments, "--state", _state.Root], ownDatabase: true, mayRefuse: false, cancellation).ConfigureAwait(false);
        return said;
    }

    // Under another name first: whoever opens the copy sees it whole or not at all.
    private void CopyWarehouse()
    {
        var target = Path.Combine(output, "csat.duckdb");
        File.Copy(_state.Warehouse(ManufacturerSample.Code), target + ".new", overwrite: true);
        File.Move(target + ".new", target, overwrite: true);
        Add("csat.duckdb");
    }

    private void Add(string name)
    {
        var file = new FileInfo(Path.Combine(output, name));
        _files.Add([Shown(file.FullName), file.Length / 1024]);
    }

    // As the person who typed the command would name it.
    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private void Report()
    {
        call.Report.Table("figures", ["Organization", "Language", "Measure", "Value", "Note"], _figures);
        call.Report.Line(string.Empty);
        call.Report.Table("files", ["File", "KiB"], _files.OrderBy(row => (string)row[0]!, StringComparer.Ordinal));
    }

    private void Say(string zh, string en) => Console.Error.WriteLine($"[{++_step}/{Steps}] {zh} {en} ...");
}
