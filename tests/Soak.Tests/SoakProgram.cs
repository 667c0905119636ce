using System.CommandLine;
using System.Globalization;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Output;
using CSat.Testing;

namespace CSat.Soak.Tests;

/// <summary><c>./csat soak</c>: runs the loops at full count and prints what was acknowledged, lost and doubled.</summary>
internal static class SoakProgram
{
    private const int SecondsPerMinute = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private static async Task<int> Main(string[] arguments)
    {
        var parts = new Argument<string[]>("PART") { Description = "Parts to run; all without any.\n" + string.Join('\n', SoakPart.All.Select(part => $"{part.Name}: {part.What} ({part.Full} {part.Unit})")), Arity = ArgumentArity.ZeroOrMore };
        var count = WholeNumber.Option("--count", "Turns of each part instead of the full count.", 0, least: 1);
        var minutes = WholeNumber.Option("--minutes", "Minutes of the part mixed instead of the full time.", 0, least: 1);
        var seed = WholeNumber.Option("--seed", "What chance begins with; the results name it. Another one each time where it is not given.", 0, least: 1);
        var results = new Option<string>("--results") { Description = "Folder of the results: one line of JSON a run, added to those that are there.", HelpName = "DIR", DefaultValueFactory = _ => Repository.PathOf("artifacts", "soak") };
        var table = new Option<bool>("--table") { Description = "Run nothing, print the table of what was run." };
        var json = new Option<bool>("--json") { Description = "The result as JSON." };
        parts.Validators.Add(result =>
        {
            foreach (var unknown in result.Tokens.Select(token => token.Value).Where(name => SoakPart.All.All(part => part.Name != name)))
            {
                result.AddError($"没有这一部分 no such part: {unknown}. Known: {string.Join(", ", SoakPart.All.Select(part => part.Name))}, regimes, tests.");
            }
        });
        var command = new RootCommand("./csat soak: run the loops at full count. soak regimes changes the regime files entry by entry; soak tests runs the tests with their own loops at full count. Example: ./csat soak mixed --minutes 30")
        {
            parts, count, minutes, seed, results, table, json,
        };
        command.SetAction(parsed => RunAsync(
            parsed.GetValue(table) ? [] : parsed.GetValue(parts) is { Length: > 0 } named ? [.. SoakPart.All.Where(part => named.Contains(part.Name))] : SoakPart.All,
            part => part.Unit == "seconds" && parsed.GetValue(minutes) > 0 ? parsed.GetValue(minutes) * SecondsPerMinute : parsed.GetValue(count) > 0 ? parsed.GetValue(count) : part.Full,
            parsed.GetValue(seed) is > 0 and var given ? given : Random.Shared.Next(1, int.MaxValue),
            parsed.GetRequiredValue(results),
            parsed.GetValue(json)));
        var parsed = command.Parse(arguments);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
    }

    private static async Task<int> RunAsync(IReadOnlyList<SoakPart> parts, Func<SoakPart, int> countOf, int seed, string folder, bool json)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "soak.jsonl");
        foreach (var part in parts)
        {
            Say($"{part.Name}: {countOf(part)} {part.Unit}");
            var result = await SoakResult.RunAsync(part, countOf(part), seed, Sometimes(part.Name), fault => Say($"{part.Name}: FAULT {fault}"));
            await result.AppendAsync(file);
            Say($"{part.Name}: {(result.IsClean ? "clean" : "NOT CLEAN: " + string.Join(" | ", result.Faults))} ({result.Seconds} s)");
        }

        var report = new ConsoleReport(Console.Out, json);
        var isClean = SoakTable.Write(report, SoakResult.Read(file));
        report.Complete();
        return isClean ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static void Say(string text) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:HH:mm:ss} {text}"));

    private static Action<string> Sometimes(string part)
    {
        var last = DateTimeOffset.MinValue;
        var guard = new Lock();
        return text =>
        {
            lock (guard)
            {
                if (DateTimeOffset.UtcNow - last >= Pause)
                {
                    last = DateTimeOffset.UtcNow;
                    Say($"{part}: {text}");
                }
            }
        };
    }
}
