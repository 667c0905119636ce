using CSat.Domain.Problems;

namespace CSat.Reports.Assets;

/// <summary>What a page takes from the npm packages: the chart library and the font.</summary>
internal sealed class PageAssets
{
    /// <summary>Reads the packages.</summary>
    /// <param name="nodeModules">Where npm installed them.</param>
    /// <exception cref="ProblemException">One is missing.</exception>
    public PageAssets(string nodeModules)
    {
        var charts = Path.Combine(nodeModules, "echarts", "dist", "echarts.min.js");
        ChartLibrary = File.Exists(charts) ? File.ReadAllText(charts).ReplaceLineEndings("\n") : throw new ProblemException(Missing("echarts"));
        Fonts = new FontCatalogue(nodeModules);
    }

    /// <summary>Apache ECharts, as one script.</summary>
    public string ChartLibrary { get; }

    /// <summary>The font.</summary>
    public FontCatalogue Fonts { get; }

    internal static Problem Missing(string package) => new(
        ProblemReason.ComponentMissing, package, "npm",
        new($"缺少 npm 组件 {package}。", $"The npm package {package} is not installed."),
        new("请运行 ./csat setup。", "Run ./csat setup."));
}
