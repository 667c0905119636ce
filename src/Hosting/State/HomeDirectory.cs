using CSat.Domain.Problems;

namespace CSat.Hosting.State;

/// <summary>The checkout: what the product brings along and does not write to.</summary>
/// <param name="Root">Absolute path of the folder that holds CSat.sln.</param>
public sealed record HomeDirectory(string Root)
{
    /// <summary>Names the checkout; the launcher sets it.</summary>
    public const string Variable = "CSAT_HOME";

    /// <summary>The npm packages: native parts, chart library, fonts.</summary>
    public string NodeModules => Path.Combine(Root, "node_modules");

    /// <summary>The regime files.</summary>
    public string Regimes => Path.Combine(Root, "regimes");

    /// <summary>The working-day calendars.</summary>
    public string Calendars => Path.Combine(Root, "calendars");

    /// <summary>The sample organisations and import mappings.</summary>
    public string Samples => Path.Combine(Root, "samples");

    /// <summary>Finds it by <see cref="Variable"/>, or above the running program.</summary>
    /// <exception cref="ProblemException">Neither leads to a checkout.</exception>
    public static HomeDirectory Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return new HomeDirectory(Path.GetFullPath(named));
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CSat.sln")))
            {
                return new HomeDirectory(folder.FullName);
            }
        }

        throw new ProblemException(StateProblems.NoHome());
    }
}
