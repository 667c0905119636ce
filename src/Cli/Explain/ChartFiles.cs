using System.Text;
using CSat.Cli.Connection;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Hosting.Output;

namespace CSat.Cli.Explain;

/// <summary>Writes the charts of a figure as SVG files, as the report of the same snapshot draws them.</summary>
internal static class ChartFiles
{
    /// <summary>The figure is told in rows and words alone.</summary>
    public static Problem NotCharted(string figure) => Problem.Worded("chart", ProblemReason.NotFound, "chart", "reference", ("figure", figure));

    /// <summary>There is too little data to draw.</summary>
    public static Problem NoData(string figure) => Problem.Worded("chart-data", ProblemReason.NotFound, "chart", "reference", ("figure", figure));

    /// <summary>Writes them: the first to the file named, further ones beside it with their code in the name.</summary>
    /// <param name="connection">The service.</param>
    /// <param name="request">The figure with the language of its charts.</param>
    /// <param name="path">The file of the first.</param>
    /// <param name="cancellation">Gives up; nothing is written then.</param>
    /// <returns>The snapshot they were drawn from, each chart with its file, and how many there are in all.</returns>
    /// <exception cref="ProblemException">The service refused, or there is no chart.</exception>
    public static async Task<(Snapshot Snapshot, IReadOnlyList<(FigureChart Chart, string Path)> Files, int Total)> WriteAsync(
        ServiceConnection connection, GetFigureRequest request, string path, CancellationToken cancellation)
    {
        var answer = await connection.AskAsync(service => service.Analytics.GetFigureAsync(request, service.Call(cancellation)).ResponseAsync, cancellation).ConfigureAwait(false);
        if (answer.Charts.State != ChartState.Drawn)
        {
            throw new ProblemException(answer.Charts.State == ChartState.NoData ? NoData(request.Figure) : NotCharted(request.Figure));
        }

        var first = Path.GetFullPath(path);
        (FigureChart Chart, string Path)[] files = [.. answer.Charts.Charts.Select((chart, at) => (chart, at == 0 ? first : Beside(first, chart.Chart)))];
        await WholeFiles.WriteAsync([.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Chart.Svg)))], cancellation).ConfigureAwait(false);
        return (answer.Snapshot, files, answer.Charts.TotalCharts);
    }

    private static string Beside(string path, string code) => Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}-{code}{Path.GetExtension(path)}");
}
