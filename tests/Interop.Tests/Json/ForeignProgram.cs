using CSat.Testing;

namespace CSat.Interop.Tests.Json;

/// <summary>Programs of other makes, run to their end.</summary>
internal static class ForeignProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The folder of what they read, beside the tests: packages of npm are found from there.</summary>
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Foreign", "Json", name);

    /// <summary>Runs one that must succeed, and gives what it printed.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var (exitCode, output) = await TryAsync(program, arguments);
        return exitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {exitCode}. Node.js needs `npm ci`, and curl must be installed; ./csat setup brings them.\n{output}");
    }

    /// <summary>Runs one, and gives its exit code and all that it printed.</summary>
    public static async Task<(int ExitCode, string Output)> TryAsync(string program, params string[] arguments)
    {
        // A proxy of the machine must not come between two programs on it.
        await using var process = HostProcess.Start(program, arguments, new Dictionary<string, string?> { ["no_proxy"] = "127.0.0.1,localhost" });
        var exitCode = await process.WaitForExitAsync(Patience);
        return (exitCode, process.Output + process.Errors);
    }
}
