using CSat.Domain.Problems;

namespace CSat.Reports.Assets;

/// <summary>What a page takes from the npm packages: the font.</summary>
internal sealed class PageAssets
{
    /// <summary>Reads the package.</summary>
    /// <param name="nodeModules">Where npm installed them.</param>
    /// <exception cref="ProblemException">It is missing.</exception>
    public PageAssets(string nodeModules)
    {
        Fonts = new FontCatalogue(nodeModules);
    }

    /// <summary>The font.</summary>
    public FontCatalogue Fonts { get; }

    internal static Problem Missing(string package) => new(
        ProblemReason.ComponentMissing, package, "npm",
        new($"缺少 npm 组件 {package}。", $"The npm package {package} is not installed."),
        new("请运行 ./csat setup。", "Run ./csat setup."));
}
