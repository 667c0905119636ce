using System.CommandLine;

namespace CSat.Hosting.CommandLine;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    public Option<string?> State { get; } = new("--state") { Description = "State directory (default: CSAT_STATE, else .csat in the checkout).", HelpName = "DIR", Recursive = true };

    public Option<bool> Json { get; } = new("--json") { Description = "Print the result as JSON.", Recursive = true };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Log in detail to standard error.", Recursive = true };

    public void AddTo(Command root)
    {
        root.Options.Add(State);
        root.Options.Add(Json);
        root.Options.Add(Verbose);
    }
}
