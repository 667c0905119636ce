using System.Globalization;
using System.Text.Json.Nodes;
using CSat.Domain.Problems;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Output;
using CSat.Hosting.State;

namespace CSat.Hosting.Errors;

/// <summary>The one way in which a fault reaches the console: problems in both languages, anything else as one line and a file with the details.</summary>
/// <param name="errors">Standard error.</param>
/// <param name="report">The command's result, which with <c>--json</c> carries the problems.</param>
public sealed class HostErrors(TextWriter errors, ConsoleReport report)
{
    /// <summary>Says what went wrong.</summary>
    /// <param name="fault">What was thrown.</param>
    /// <param name="state">Where the file with the details goes; null when there is no state directory yet.</param>
    /// <param name="cancellation">The command's token: cancelled when the user ended it.</param>
    /// <returns>The exit code.</returns>
    public int Report(Exception fault, StateDirectory? state, CancellationToken cancellation)
    {
        switch (fault)
        {
            case ProblemException refused:
                Write(refused.Problems);
                return refused.Problems.Any(problem => problem.Reason is ProblemReason.ComponentMissing or ProblemReason.CalendarInvalid) ? ExitCodes.Missing : ExitCodes.Refused;
            case OperationCanceledException when cancellation.IsCancellationRequested:
                errors.WriteLine("已中止。 Cancelled.");
                return ExitCodes.Refused;
            case var refused when SystemProblems.Of(refused) is { } problem:
                Write([problem]);
                return ExitCodes.Refused;
            default:
                WriteUnexpected(fault, state);
                return ExitCodes.Refused;
        }
    }

    /// <summary>Prints problems: to standard error, and into the JSON result.</summary>
    public void Write(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var place = problem.Field.Length > 0 ? $" {problem.Field}:" : string.Empty;
            errors.WriteLine($"错误 {problem.Reason}:{place} {problem.Message.Zh} {problem.Fix.Zh}");
            errors.WriteLine($"error {problem.Reason}:{place} {problem.Message.En} {problem.Fix.En}");
        }

        report.Member("problems", new JsonArray([.. problems.Select(Node)]));
    }

    private static JsonObject Node(Problem problem) => new()
    {
        ["reason"] = problem.Reason,
        ["field"] = problem.Field,
        ["rule"] = problem.Rule,
        ["message_zh"] = problem.Message.Zh,
        ["message_en"] = problem.Message.En,
        ["fix_zh"] = problem.Fix.Zh,
        ["fix_en"] = problem.Fix.En,
    };

    private void WriteUnexpected(Exception fault, StateDirectory? state)
    {
        var summary = fault.Message.ReplaceLineEndings(" ");
        errors.WriteLine($"意外错误 unexpected error: {summary}");
        report.Member("unexpected", summary);
        if (state is null)
        {
            return;
        }

        try
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"fault-{DateTime.UtcNow:yyyyMMdd-HHmmss}-{Environment.ProcessId}.log");
            var file = Path.Combine(StateDirectory.MakePrivate(state.Run), name);
            StateDirectory.WriteSecret(file, fault.ToString());
            errors.WriteLine($"详情 details: {file}");
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"详情无法写入 details could not be written: {unwritable.Message}");
        }
    }
}
