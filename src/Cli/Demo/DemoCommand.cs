using System.CommandLine;
using CSat.Hosting.CommandLine;

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
            "./csat demo --out out") { output };
        return command.Handle((call, cancellation) => new DemoRun(call, Path.GetFullPath(call.Arguments.GetRequiredValue(output))).RunAsync(cancellation));
    }
}
