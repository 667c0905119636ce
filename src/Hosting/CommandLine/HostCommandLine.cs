using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using CSat.Hosting.Errors;
using CSat.Hosting.Logging;
using CSat.Hosting.Output;
using CSat.Hosting.State;
using CSat.Hosting.Telemetry;
using Microsoft.Extensions.Logging;

namespace CSat.Hosting.CommandLine;

/// <summary>Runs a host's commands by the conventions of design.md section 9: global options, exit codes, one way for errors to the console.</summary>
public static class HostCommandLine
{
    /// <summary>Parses and runs. A host's <c>Program.cs</c> is one call of this.</summary>
    /// <param name="arguments">The process's arguments, the command's name first.</param>
    /// <param name="commands">The host's commands.</param>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, params IReadOnlyList<HostCommand> commands)
    {
        var globals = new GlobalOptions();
        var root = new Command("csat", "CSat measures customer satisfaction and handles complaints.");
        root.Options.Add(new HelpOption { Action = new HelpWithExamples() });
        globals.AddTo(root);
        foreach (var command in commands)
        {
            Prepare(command, globals);
            root.Subcommands.Add(command);
        }

        ParseResult parsed;
        try
        {
            parsed = root.Parse(arguments);
        }
        catch (InvalidOperationException fault)
        {
            // A validator that asks for a value which is none: what was given is wrong, and the message names it.
            Console.Error.WriteLine(fault.Message);
            Console.Error.WriteLine("See: ./csat --help");
            return ExitCodes.Usage;
        }

        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
        {
            return Refuse(parsed);
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(1) }).ConfigureAwait(false);
    }

    private static void Prepare(HostCommand command, GlobalOptions globals)
    {
        if (command.Work is { } work)
        {
            command.SetAction((parsed, cancellation) => CallAsync(command, work, parsed, globals, cancellation));
        }

        foreach (var inner in command.Subcommands.OfType<HostCommand>())
        {
            Prepare(inner, globals);
        }
    }

    private static int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        var names = new List<string>();
        for (var command = (CommandResult?)parsed.CommandResult; command is not null; command = command.Parent as CommandResult)
        {
            names.Insert(0, command.Command.Name);
        }

        Console.Error.WriteLine($"See: ./{string.Join(' ', names)} --help");
        return ExitCodes.Usage;
    }

    // The outermost command: etl for etl run.
    private static string ProgramOf(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        while (command.Parent is CommandResult { Parent: not null } outer)
        {
            command = outer;
        }

        return command.Command.Name;
    }

    private static async Task<int> CallAsync(
        HostCommand command, Func<HostCall, CancellationToken, Task<int>> work, ParseResult parsed, GlobalOptions globals, CancellationToken cancellation)
    {
        var json = parsed.GetValue(globals.Json);
        var level = parsed.GetValue(globals.Verbose) ? LogLevel.Debug : command.LogLevel;
        var report = new ConsoleReport(parsed.InvocationConfiguration.Output, json);
        var errors = new HostErrors(Console.Error, report);
        string? state = null;
        try
        {
            using var file = command.LogsToFile ? LogFile.FromEnvironment(ProgramOf(parsed)) : null;
            using var loggers = LoggerFactory.Create(logging => HostLogging.Configure(logging, level, file));
            using var telemetry = HostTelemetry.Start(ProgramOf(parsed));
            var home = HomeDirectory.Find();
            state = StateDirectory.Choose(parsed.GetValue(globals.State), home);
            return await work(new HostCall(parsed, home, state, command.MakesState, report, loggers, level) { LogFile = file }, cancellation).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The one place where a fault ends: it becomes a message and an exit code.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return errors.Report(fault, Directory.Exists(state) ? new StateDirectory(state) : null, cancellation);
        }
        finally
        {
            report.Complete();
        }
    }
}

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
