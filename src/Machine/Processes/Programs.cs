using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CSat.Machine.Processes;

/// <summary>Runs programs of the system, and asks processes to end, which .NET cannot do by itself.</summary>
public static partial class Programs
{
    // Numbers of Linux (signal.h).
    private const int SigInt = 2;
    private const int SigTerm = 15;

    private static readonly string[] SystemFolders = ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin"];

    /// <summary>The path of a program; null where it is not installed.</summary>
    public static string? Find(string program) => SystemFolders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Runs one from the root directory, with a clean environment, and waits for its end.</summary>
    /// <param name="command">Its path and its arguments.</param>
    /// <param name="input">What it reads; null for nothing.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public static async Task<ProcessOutcome> RunAsync(string[] command, string? input, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        Clean(start);

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellation).ConfigureAwait(false);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return new ProcessOutcome(process.ExitCode, await output.ConfigureAwait(false) + await errors.ConfigureAwait(false));
    }

    /// <summary>Takes away all that the environment of this process holds: passwords stand there, and settings that are nobody else's.</summary>
    public static void Clean(ProcessStartInfo start)
    {
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
    }

    /// <summary>Asks a process to end as Ctrl-C does; one that is gone already is no error.</summary>
    /// <param name="processId">The process's id.</param>
    public static void Interrupt(int processId) => _ = Kill(processId, SigInt);

    /// <summary>Asks a process to end as a service manager does; one that is gone already is no error.</summary>
    /// <param name="processId">The process's id.</param>
    public static void Terminate(int processId) => _ = Kill(processId, SigTerm);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int processId, int signal);
}
